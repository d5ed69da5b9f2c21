using IdentityServer4.Models;

namespace Host
{
    public static class Config
    {
        public static Client Page() => new Client
        {
            ClientId = "page",
            RequireConsent = false,
            AllowedGrantTypes = GrantTypes.Code,
            RedirectUris = { "https://localhost/signin-oidc" },
            RequirePkce = false
        };
    }
}
