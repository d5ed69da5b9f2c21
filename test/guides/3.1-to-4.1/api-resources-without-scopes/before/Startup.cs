using IdentityServer4.Models;
using Microsoft.Extensions.DependencyInjection;

namespace Host
{
    public class Startup
    {
        public void Configure(IIdentityServerBuilder builder, ApiResource[] apis)
        {
            builder
                .AddInMemoryApiResources(apis) // here
                .AddInMemoryClients(new Client[0]);
        }
    }
}
