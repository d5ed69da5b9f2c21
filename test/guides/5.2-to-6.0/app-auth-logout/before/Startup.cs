using Microsoft.Extensions.DependencyInjection;

namespace Host;

public class Startup
{
    public void Configure(IIdentityServerBuilder builder) => builder.AddAppAuthRedirectUriValidator(); // here
}
