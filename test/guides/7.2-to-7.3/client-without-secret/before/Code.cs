using Duende.IdentityServer.Models;

namespace Example;

public static class Config
{
    public static Client Machine => new Client
    {
        ClientId = "machine",
        AllowedGrantTypes = GrantTypes.CodeAndClientCredentials,
        RequireClientSecret = false, // here
    };
}
