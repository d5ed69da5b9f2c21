using Duende.IdentityServer.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Host;

public class Startup
{
    public void Configure(IServiceCollection services)
    {
        services.Configure<IdentityServerOptions>(options => options.MutualTls.AlwaysEmitConfirmationClaim = true); // here
    }
}
