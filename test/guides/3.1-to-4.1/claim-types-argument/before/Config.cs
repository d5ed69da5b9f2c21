using System.Collections.Generic;
using IdentityServer4.Models;

namespace Host
{
    public static class Config
    {
        public static IEnumerable<IdentityResource> Identity => new[]
        {
            new IdentityResource("custom", "Custom", claimTypes: new[] { "role" }),
            new IdentityResource(name: "other", claimTypes: new[] { "level" })
        };

        public static ApiResource Api => new ApiResource("api", claimTypes: new[] { "role" });
    }
}
