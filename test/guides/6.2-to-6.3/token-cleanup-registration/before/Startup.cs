using Duende.IdentityServer.EntityFramework;
using Microsoft.Extensions.DependencyInjection;

namespace Host;

public static class Startup
{
    public static void Add(IServiceCollection services)
    {
        services.AddTransient<TokenCleanupService, LoudCleanup>();
        services.AddTransient<Duende.IdentityServer.EntityFramework.TokenCleanupService, LoudCleanup>();
        services.BuildServiceProvider().GetRequiredService<TokenCleanupService>();
    }
}

public class LoudCleanup : TokenCleanupService
{
    public LoudCleanup() : base(null, null, null)
    {
    }
}
