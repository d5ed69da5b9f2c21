using System.Collections.Generic;
using System.Security.Claims;
using IdentityServer4.Models;

namespace Host
{
    public static class Config
    {
        public static Client Machine() => new Client
        {
            ClientId = "machine",
            AllowedGrantTypes = GrantTypes.ClientCredentials,
            Claims = new List<ClientClaim> { new ClientClaim("role", "worker") }
        };

        public static Client Other() => new Client
        {
            ClientId = "other",
            AllowedGrantTypes = GrantTypes.ClientCredentials,
            Claims =
            {
                new ClientClaim("role", "worker"),
                new ClientClaim("level", "3", ClaimValueTypes.Integer)
            }
        };

        public static void Add(Client client)
        {
            client.Claims = new[] { new ClientClaim("role", "worker") };
        }
    }
}
