using Duende.IdentityServer.EntityFramework;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Host
{
    public class LoggerHolder
    {
        public LoggerHolder(ILogger<TokenCleanupService> logger)
        {
        }
    }
}

namespace Host.Own
{
    public class TokenCleanupService
    {
    }

    public static class Startup
    {
        public static void Add(IServiceCollection services) => services.AddTransient<TokenCleanupService>();
    }
}
