using System.Collections.Generic;
using IdentityServer4.Models;

namespace Host
{
    public static class Config
    {
        public static IEnumerable<ApiResource> Apis => new[]
        {
            new ApiResource("api", "The API")
            {
                Scopes =
                {
                    "read",
                    "write"
                }
            }
        };
    }
}
