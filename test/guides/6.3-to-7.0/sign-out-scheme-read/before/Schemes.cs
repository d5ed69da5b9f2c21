using Duende.IdentityServer.Configuration;

namespace Host;

public class Schemes
{
    public string Read(IdentityServerOptions options) => options.DynamicProviders.SignOutScheme; // here
}
