using Duende.IdentityServer.Models;

namespace Example;

public static class Denial
{
    public static ConsentResponse Deny() => new ConsentResponse { Error = AuthorizationError.AccessDenied };

    public static bool IsDenied(ConsentResponse answer) => answer.Error == AuthorizationError.AccessDenied;
}
