using IdentityServer4.EntityFramework.Options;
using Microsoft.Extensions.DependencyInjection;

namespace Host
{
    public class Startup
    {
        public void Configure(IIdentityServerBuilder builder)
        {
            builder.AddConfigurationStore(options =>
            {
                options.DefaultSchema = "auth";
                options.IdentityClaim = new TableConfiguration("own", "auth");
                options.IdentityClaim.Name = "other";
            });
        }
    }
}
