using Microsoft.Extensions.DependencyInjection;

namespace Example;

public static class Set
{
    public static void Configure(IServiceCollection services) =>
        services.AddIdentityServer(options => options.Logging.UnhandledExceptionLoggingFilter = (_, _) => false);
}
