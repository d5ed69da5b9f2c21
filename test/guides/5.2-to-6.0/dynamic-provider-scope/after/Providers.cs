using Duende.IdentityServer.Models;

namespace Host;

public static class Providers
{
    public static OidcProvider Make() => new OidcProvider { Scheme = "own", Scope = "openid profile email" };

    public static void Change(OidcProvider provider) => provider.Scope = "openid email";
}
