using Microsoft.Extensions.DependencyInjection;

namespace Example;

public static class Set
{
    public static void Configure(IServiceCollection services) =>
        services.AddIdentityServer(options => options.Endpoints.EnableOAuth2MetadataEndpoint = true);
}
