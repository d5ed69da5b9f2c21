using System.Security.Cryptography.X509Certificates;
using Duende.IdentityServer.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Host;

public class Startup
{
    public void ConfigureServices(IServiceCollection services, X509Certificate2 certificate)
    {
        var builder = services.AddIdentityServer(options => options.EmitStaticAudienceClaim = true)
            .AddInMemoryClients(new Duende.IdentityServer.Models.Client[0]);
        builder.AddSigningCredential(certificate); // here
        builder.AddDeveloperSigningCredential(); // here
    }
}
