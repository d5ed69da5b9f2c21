using Duende.IdentityServer.EntityFramework.DbContexts;
using Duende.IdentityServer.EntityFramework.Mappers;
using Duende.IdentityServer.Models;

namespace Login;

/// <summary>The clients of a new installation.</summary>
public static class Clients
{
    private static readonly Client Shop = new()
    {
        ClientId = "shop",
        AllowedGrantTypes = GrantTypes.Code,
        RedirectUris = { "https://shop.example/signin-oidc" },
        BackChannelLogoutUri = "https://shop.example/signout-backchannel",
        AllowOfflineAccess = true,
        RefreshTokenUsage = TokenUsage.OneTimeOnly,
        AllowedScopes = { "openid", "orders" },
    };

    private static readonly Client Worker = new()
    {
        ClientId = "worker",
        AllowedGrantTypes = GrantTypes.ClientCredentials,
        AllowedScopes = { "orders" },
    };

    public static void AddMissing(ConfigurationDbContext configuration)
    {
        foreach (var client in new[] { Shop, Worker })
        {
            if (configuration.Clients.Any(known => known.ClientId == client.ClientId)) continue;
            configuration.Clients.Add(client.ToEntity());
        }

        configuration.SaveChanges();
    }
}
