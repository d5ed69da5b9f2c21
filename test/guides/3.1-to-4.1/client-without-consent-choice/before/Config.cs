using IdentityServer4.Models;

namespace Host
{
    public static class Config
    {
        public static Client Page() => new Client
        {
            ClientId = "page",
            RequirePkce = true,
            AllowedGrantTypes = GrantTypes.Code,
        };
    }
}
