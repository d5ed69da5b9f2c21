using Duende.IdentityServer.Models;

namespace Example;

public static class Denial
{
    public static bool IsDenied(InteractionError error) => error == InteractionError.AccessDenied || error == InteractionError.LoginRequired;
}
