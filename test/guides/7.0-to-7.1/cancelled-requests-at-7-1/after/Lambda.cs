using Microsoft.Extensions.DependencyInjection;

namespace Example;

public static class Options
{
    public static void Configure(IServiceCollection services)
    {
        services.AddIdentityServer(idsrv =>
        {
            idsrv.EmitStaticAudienceClaim = true;
            idsrv.Logging.UnhandledExceptionLoggingFilter = (_, _) => true;
        });
    }
}
