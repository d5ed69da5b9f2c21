using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Host
{
    public class Startup
    {
        public void Configure(IServiceCollection services, bool isOwn)
        {
            services.AddDataProtection().SetApplicationName("host");
            if (isOwn) new Own().AddIdentityServer();
        }
    }

    public class Own
    {
        public void AddIdentityServer()
        {
        }
    }
}
