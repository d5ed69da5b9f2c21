using System.Security.Claims;
using Microsoft.AspNetCore.Cors;
using Microsoft.Extensions.DependencyInjection;

namespace Host
{
    [EnableCors("Duende.IdentityServer")]
    public class Account
    {
        public bool IsLocal(ClaimsPrincipal user)
        {
            return user.Identity.AuthenticationType == "Duende.IdentityServer";
        }

        public void Configure(IServiceCollection services)
        {
            services.AddCors(options => options.AddPolicy("Duende.IdentityServer", policy => policy.AllowAnyOrigin()));
        }
    }
}
