using System.Threading.Tasks;
using Duende.IdentityServer.EntityFramework.DbContexts;

namespace Host
{
    public class Seed
    {
        public async Task Run(PersistedGrantDbContext context)
        {
            await context.SaveChangesAsync();
        }
    }
}
