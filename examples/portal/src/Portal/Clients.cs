using Duende.IdentityServer.Models;
using Portal.Contracts;

namespace Portal;

public static class Clients
{
    public static IEnumerable<Client> All { get; } = new[]
    {
        new Client
        {
            ClientId = "shop",
            AllowedGrantTypes = GrantTypes.Code,
            AllowOfflineAccess = true,
            RedirectUris = { "https://shop.example/signin-oidc" },
            AllowedScopes = { "openid", Scopes.Orders },
        },
    };
}
