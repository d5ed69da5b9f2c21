namespace Example;

public enum AuthorizationError
{
    AccessDenied,
}

public class Answer
{
    public AuthorizationError Error { get; set; } = AuthorizationError.AccessDenied;
}
