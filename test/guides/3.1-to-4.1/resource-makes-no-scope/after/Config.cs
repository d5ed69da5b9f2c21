using System.Collections.Generic;
using IdentityServer4.Models;

namespace Host
{
    public static class Config
    {
        private const string Orders = "orders";

        public static IEnumerable<ApiResource> Apis() => new List<ApiResource>
        {
            new ApiResource("api", "The API") { Scopes = { "api" } },
            new ApiResource(Orders) { Scopes = { Orders } },
            new ApiResource("invoices", "Invoices", new[] { "role" })
            {
                ApiSecrets = { new Secret("secret".Sha256()) },
                Enabled = true,
                Scopes = { "invoices" }
            }
        };
    }
}
