using Duende.IdentityServer.Models;

namespace Example;

public sealed record WsFedProvider : IdentityProvider
{
    public WsFedProvider() : base("wsfed")
    {
    }
}

public record TenantProvider : OidcProvider
{
    public string Tenant => this["Tenant"];
}
