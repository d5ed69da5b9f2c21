using Duende.IdentityServer.EntityFramework.Options;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Own
{
    public class OperationalStoreOptions
    {
    }

    public class Startup
    {
        public object Make() => new Own.OperationalStoreOptions();

        public void ConfigureServices(IServiceCollection services)
        {
            services.AddSingleton(new ConfigurationStoreOptions { DefaultSchema = "auth" });
            var operational = new Duende.IdentityServer.EntityFramework.Options.OperationalStoreOptions();
            operational.DefaultSchema = "auth";
            services.AddSingleton(operational);
        }
    }
}
