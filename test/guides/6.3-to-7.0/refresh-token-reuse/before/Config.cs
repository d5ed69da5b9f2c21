using Duende.IdentityServer.Models;

namespace Host;

public static class Config
{
    public static Client[] Clients => new[]
    {
        new Client
        {
            ClientId = "page",
            AllowedGrantTypes = GrantTypes.Code,
            AllowOfflineAccess = true,
            AllowedScopes = { "openid" }
        }
    };
}
