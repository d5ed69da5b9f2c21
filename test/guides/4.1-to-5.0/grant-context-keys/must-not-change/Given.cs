using IdentityServer4.EntityFramework.DbContexts;
using IdentityServer4.EntityFramework.Interfaces;
using Microsoft.EntityFrameworkCore;

namespace Host
{
    public class Derived : PersistedGrantDbContext<Derived>, IPersistedGrantDbContext
    {
        public Derived(DbContextOptions<Derived> options) : base(options, null)
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
