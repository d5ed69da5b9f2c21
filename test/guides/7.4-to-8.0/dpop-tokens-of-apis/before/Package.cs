namespace Microsoft.Extensions.DependencyInjection;

public static class DPoPExtensions
{
    public static void ConfigureDPoPTokensForScheme(this IServiceCollection services, string scheme)
    {
    }
}
