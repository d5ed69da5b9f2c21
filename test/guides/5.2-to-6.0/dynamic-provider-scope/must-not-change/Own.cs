using Duende.IdentityServer.Models;

namespace Host;

public class Own
{
    public string Scope { get; set; }
}

public static class Providers
{
    public static OidcProvider Make() => new OidcProvider { Scheme = "own", Scope = "openid profile" };

    public static Own Other() => new Own { Scope = "profile" };
}
