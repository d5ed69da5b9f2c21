using System.Threading.Tasks;
using IdentityServer4.EntityFramework.DbContexts;
using IdentityServer4.EntityFramework.Options;
using Microsoft.EntityFrameworkCore;

namespace Host
{
    public class GivenContext : ConfigurationDbContext<GivenContext>
    {
        public GivenContext(DbContextOptions<GivenContext> options, ConfigurationStoreOptions store)
            : base(options, store)
        {
        }
    }

    public interface IConfigurationDbContext
    {
    }

    public class Own : IConfigurationDbContext
    {
    }
}
