using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Host;

public class Startup
{
    public void Configure(IServiceCollection services) => services.Configure<IdentityOptions>(options =>
    {
        options.ClaimsIdentity.EmailClaimType = "mail"; // here
    });
}
