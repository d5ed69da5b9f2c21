using System;
using System.Threading.Tasks;
using Duende.IdentityServer.EntityFramework.DbContexts;

namespace Host
{
    public class Own
    {
        public Task<int> SaveChangesAsync() => Task.FromResult(0);
    }

    public class Seed
    {
        public Task<int> Run(Own context) => context.SaveChangesAsync();

        public Func<Task<int>> Save(PersistedGrantDbContext context) => context.SaveChangesAsync; // here
    }
}
