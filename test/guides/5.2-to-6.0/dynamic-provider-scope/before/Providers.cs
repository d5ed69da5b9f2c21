using Duende.IdentityServer.Models;

namespace Host;

public static class Providers
{
    public static OidcProvider Make() => new OidcProvider { Scheme = "own", Scope = "profile email" };

    public static void Change(OidcProvider provider) => provider.Scope = "email";
}
