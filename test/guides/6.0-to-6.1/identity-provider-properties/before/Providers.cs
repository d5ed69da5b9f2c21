using System.Collections.Generic;
using Duende.IdentityServer.Models;

namespace Host;

public static class Providers
{
    public static IdentityProvider Plain() => new("saml")
    {
        Scheme = "saml",
        Properties = new Dictionary<string, string> { { "metadata", "https://localhost" } },
    };

    public static OidcProvider Oidc() => new OidcProvider
    {
        Properties = new Dictionary<string, string>
        {
            ["metadata"] = "https://localhost",
        },
        Authority = "https://localhost",
    };

    public static IdentityProvider Short() => new IdentityProvider("x") { Properties = new() { ["a"] = "b" } };
}
