using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Host
{
    public class Startup
    {
        public void Configure(IServiceCollection services) =>
            services.Configure<CookieAuthenticationOptions>("idsrv", options =>
            {
                options.Cookie.SameSite = SameSiteMode.Lax; // here
            });
    }
}
