using Microsoft.Extensions.DependencyInjection;

namespace Host
{
    public class Startup
    {
        public void Configure(IServiceCollection services)
        {
            services.AddIdentityServer(opt =>
            {
                opt.Events.RaiseErrorEvents = true;
                opt.EmitStaticAudienceClaim = true;
            }).AddInMemoryCaching();
        }
    }
}
