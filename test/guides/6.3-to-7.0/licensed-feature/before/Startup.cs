using Duende.IdentityServer.Models;
using Microsoft.Extensions.DependencyInjection;

namespace Host;

public class Startup
{
    public void Configure(IIdentityServerBuilder builder)
    {
        builder.AddServerSideSessions(); // here
    }

    public ApiResource Api() => new ApiResource("api") { RequireResourceIndicator = true }; // here
}
