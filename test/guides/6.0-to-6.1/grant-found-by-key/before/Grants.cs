using System.Threading.Tasks;
using Duende.IdentityServer.EntityFramework.DbContexts;
using Duende.IdentityServer.EntityFramework.Interfaces;

namespace Host;

public class Grants
{
    private readonly PersistedGrantDbContext _context;

    public async Task RemoveAsync(string key, IPersistedGrantDbContext other)
    {
        var grant = await _context.PersistedGrants.FindAsync(key); // here
        _context.Remove(grant);
        var second = other.PersistedGrants.Find(key); // here
    }
}
