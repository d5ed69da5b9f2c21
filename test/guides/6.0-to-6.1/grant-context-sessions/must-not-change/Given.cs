using Duende.IdentityServer.EntityFramework.DbContexts;
using Duende.IdentityServer.EntityFramework.Interfaces;
using Microsoft.EntityFrameworkCore;

namespace Host
{
    public class Derived : PersistedGrantDbContext<Derived>, IPersistedGrantDbContext
    {
        public Derived(DbContextOptions<Derived> options) : base(options)
        {
        }
    }
}

namespace Host.Own
{
    public interface IPersistedGrantDbContext
    {
    }

    public class OwnContext : IPersistedGrantDbContext
    {
    }
}
