using Duende.IdentityServer.Models;

namespace Example;

public sealed class WsFedProvider : IdentityProvider
{
    public WsFedProvider() : base("wsfed")
    {
    }
}

public class TenantProvider : OidcProvider
{
    public string Tenant => this["Tenant"];
}
