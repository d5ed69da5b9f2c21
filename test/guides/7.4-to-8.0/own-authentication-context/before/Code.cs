namespace Example;

public interface IAuthenticationContext // here
{
    string User { get; }
}
