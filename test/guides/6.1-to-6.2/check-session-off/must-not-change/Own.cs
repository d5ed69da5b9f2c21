using Duende.IdentityServer.Configuration;

namespace Host;

public class Own
{
    public bool EnableCheckSessionEndpoint { get; set; }

    public Own Make(IdentityServerOptions options)
    {
        options.Endpoints.EnableCheckSessionEndpoint = true;
        return new Own { EnableCheckSessionEndpoint = false };
    }
}
