using Duende.IdentityServer.Configuration;

namespace Host;

public class Own
{
    public bool EnableDiscoveryEndpoint { get; set; }

    public Own Make(IdentityServerOptions options)
    {
        options.Endpoints.EnableDiscoveryEndpoint = true;
        return new Own { EnableDiscoveryEndpoint = false };
    }
}
