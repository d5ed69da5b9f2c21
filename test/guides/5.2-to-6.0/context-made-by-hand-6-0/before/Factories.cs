using Duende.IdentityServer.EntityFramework.DbContexts;
using Duende.IdentityServer.EntityFramework.Options;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Host
{
    public class ConfigurationFactory : IDesignTimeDbContextFactory<ConfigurationDbContext>
    {
        public ConfigurationDbContext CreateDbContext(string[] args)
        {
            var builder = new DbContextOptionsBuilder<ConfigurationDbContext>();
            return new ConfigurationDbContext(builder.Options, new ConfigurationStoreOptions { DefaultSchema = "auth" }); // here
        }
    }

    public class GrantFactory : IDesignTimeDbContextFactory<PersistedGrantDbContext>
    {
        private readonly OperationalStoreOptions store;

        public GrantFactory(OperationalStoreOptions store)
        {
            this.store = store;
        }

        public PersistedGrantDbContext CreateDbContext(string[] args)
        {
            var builder = new DbContextOptionsBuilder<PersistedGrantDbContext>();
            return new PersistedGrantDbContext(builder.Options, store); // here
        }
    }
}
