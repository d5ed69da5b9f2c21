using Duende.IdentityServer.EntityFramework.DbContexts;
using Microsoft.EntityFrameworkCore;

namespace Host;

public class GivenContext : PersistedGrantDbContext<GivenContext>
{
    public GivenContext(DbContextOptions<GivenContext> options)
        : base(options)
    {
    }
}

public interface IPersistedGrantDbContext
{
}

public class Own : IPersistedGrantDbContext
{
}
