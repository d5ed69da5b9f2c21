using Duende.IdentityServer.EntityFramework;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Host;

public static class Startup
{
    public static void Add(IServiceCollection services)
    {
        services.AddTransient<TokenCleanupService, LoudCleanup>();
        services.AddTransient<Duende.IdentityServer.EntityFramework.TokenCleanupService, LoudCleanup>();
        services.BuildServiceProvider().GetRequiredService<TokenCleanupService>();
        services.Replace(ServiceDescriptor.Transient<TokenCleanupService, LoudCleanup>());
    }
}

public class LoudCleanup : TokenCleanupService
{
    public LoudCleanup() : base(null, null, null)
    {
    }
}
