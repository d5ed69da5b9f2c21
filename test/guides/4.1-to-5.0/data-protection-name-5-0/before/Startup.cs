using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Host
{
    public class Startup
    {
        public void Configure(IServiceCollection services, IConfiguration configuration)
        {
            services.AddDataProtection();
            services.AddIdentityServer(configuration).AddInMemoryCaching(); // here
        }
    }
}
