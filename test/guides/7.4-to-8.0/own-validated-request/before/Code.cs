namespace Example;

public interface IValidatedRequest // here
{
    string User { get; }
}
