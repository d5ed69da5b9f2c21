using Duende.IdentityServer.EntityFramework;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Host;

public static class Startup
{
    public static void Add(IServiceCollection services)
    {
        services.AddTransient<ITokenCleanupService, LoudCleanup>();
        services.AddTransient<Duende.IdentityServer.EntityFramework.ITokenCleanupService, LoudCleanup>();
        services.BuildServiceProvider().GetRequiredService<ITokenCleanupService>();
        services.Replace(ServiceDescriptor.Transient<ITokenCleanupService, LoudCleanup>());
    }
}

public class LoudCleanup : TokenCleanupService
{
    public LoudCleanup() : base(null, null, null)
    {
    }
}
