using Microsoft.Extensions.DependencyInjection;

namespace Host
{
    public class Startup
    {
        public void Configure(IServiceCollection services)
        {
            services.AddIdentityServer(options =>
        {
            options.Events.RaiseErrorEvents = true;
        }).AddInMemoryCaching();
        }
    }
}
