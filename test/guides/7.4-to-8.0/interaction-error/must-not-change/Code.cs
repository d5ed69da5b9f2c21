namespace Example;

public enum AuthorizationError
{
    AccessDenied,
}

public class Denial
{
    public AuthorizationError? Error { get; set; } = AuthorizationError.AccessDenied;
}
