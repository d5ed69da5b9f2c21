using IdentityServer4.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Host
{
    public class Startup
    {
        public void Configure(IServiceCollection services)
        {
            services.AddIdentityServer(options => options.EmitLegacyResourceAudienceClaim = true);
            services.Configure<IdentityServerOptions>(o =>
            {
                o.EmitLegacyResourceAudienceClaim = false;
            });
        }
    }
}
