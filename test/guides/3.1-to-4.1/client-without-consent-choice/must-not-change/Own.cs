using IdentityServer4.Models;

namespace Host
{
    public class ClientForm
    {
        public string[] RedirectUris { get; set; }
    }

    public static class Config
    {
        public static ClientForm Form() => new ClientForm { RedirectUris = new[] { "https://a" } };

        public static Client Machine() => new Client
        {
            ClientId = "machine",
            AllowedGrantTypes = GrantTypes.ClientCredentials
        };

        public static Client Page() => new Client
        {
            ClientId = "page",
            AllowedGrantTypes = GrantTypes.Code,
            RequirePkce = false,
            RequireConsent = true
        };

        public static Client Copy(Client other) => new Client { ClientId = other.ClientId };
    }
}
