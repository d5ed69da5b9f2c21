using System.Security.Claims;
using Microsoft.AspNetCore.Cors;
using Microsoft.Extensions.DependencyInjection;

namespace Host
{
    [EnableCors("IdentityServer4")]
    public class Account
    {
        public bool IsLocal(ClaimsPrincipal user)
        {
            return user.Identity.AuthenticationType == "IdentityServer4";
        }

        public void Configure(IServiceCollection services)
        {
            services.AddCors(options => options.AddPolicy("IdentityServer4", policy => policy.AllowAnyOrigin()));
        }
    }
}
