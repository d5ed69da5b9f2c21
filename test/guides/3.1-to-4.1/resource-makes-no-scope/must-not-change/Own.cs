using IdentityServer4.Models;

namespace Host
{
    public static class Config
    {
        public static ApiResource Empty() => new ApiResource { Name = "api" };

        public static ApiResource Given() => new ApiResource("api", "The API") { Scopes = new[] { new Scope("read") } };

        public static IdentityResource User() => new IdentityResource("user", new[] { "role" });

        public static Own.ApiResource Other() => new Own.ApiResource("api", "The API");
    }
}
