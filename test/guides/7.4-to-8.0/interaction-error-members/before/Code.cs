using Duende.IdentityServer.Models;

namespace Example;

public static class Denial
{
    public static bool IsDenied(AuthorizationError error) => error == AuthorizationError.AccessDenied || error == AuthorizationError.LoginRequired;
}
