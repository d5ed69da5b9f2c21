using Duende.IdentityServer.EntityFramework.DbContexts;
using Duende.IdentityServer.EntityFramework.Interfaces;
using Microsoft.EntityFrameworkCore;

namespace Host
{
    public class Derived : ConfigurationDbContext<Derived>, IConfigurationDbContext
    {
        public Derived(DbContextOptions<Derived> options) : base(options, null)
        {
        }
    }
}

namespace Host.Own
{
    public interface IConfigurationDbContext
    {
    }

    public class OwnContext : IConfigurationDbContext
    {
    }
}
