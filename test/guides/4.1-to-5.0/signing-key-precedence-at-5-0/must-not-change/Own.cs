using Microsoft.Extensions.DependencyInjection;

namespace Host;

public class OwnBuilder
{
    public OwnBuilder AddSigningCredential(string name) => this;

    public OwnBuilder AddDeveloperSigningCredential() => this;
}

public static class Startup
{
    public static void Configure(OwnBuilder builder)
    {
        builder.AddSigningCredential("a");
        builder.AddDeveloperSigningCredential();
        // builder.AddSigningCredential(certificate);
    }
}
