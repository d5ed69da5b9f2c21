using Microsoft.Extensions.DependencyInjection;

namespace Example;

public static class Startup
{
    public static void Configure(IServiceCollection services)
    {
        services.AddIdentityServer().AddInMemoryPersistedGrants();
        services.AddIdentityServer();
    }
}
