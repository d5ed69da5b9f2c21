using System.Collections.Generic;
using IdentityServer4.Models;

namespace Host
{
    public static class Config
    {
        public static IEnumerable<IdentityResource> Identity => new[]
        {
            new IdentityResource("custom", "Custom", userClaims: new[] { "role" }),
            new IdentityResource(name: "other", userClaims: new[] { "level" })
        };

        public static ApiResource Api => new ApiResource("api", userClaims: new[] { "role" }) { Scopes = { "api" } };
    }
}
