using System.Security.Cryptography.X509Certificates;
using IdentityServer4.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Host;

public class Startup
{
    public void ConfigureServices(IServiceCollection services, X509Certificate2 certificate)
    {
        var builder = services.AddIdentityServerBuilder()
            .AddInMemoryClients(new IdentityServer4.Models.Client[0]);
        builder.AddDeveloperSigningCredential(); // here
        builder.AddDeveloperSigningCredential(persistKey: false); // here
        builder.AddSigningCredential(certificate);
    }
}
