using System.Security.Cryptography.X509Certificates;
using IdentityServer4.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Host;

public class Startup
{
    public void ConfigureServices(IServiceCollection services, X509Certificate2 certificate)
    {
        var builder = services.AddIdentityServer(options => options.EmitStaticAudienceClaim = true)
            .AddInMemoryClients(new IdentityServer4.Models.Client[0]);
        builder.AddSigningCredential(certificate); // here
        builder.AddDeveloperSigningCredential(); // here
    }
}
