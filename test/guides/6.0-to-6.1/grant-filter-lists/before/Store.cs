using System.Collections.Generic;
using System.Threading.Tasks;
using Duende.IdentityServer.Models;
using Duende.IdentityServer.Stores;

namespace Host;

public abstract class OwnStore : IPersistedGrantStore // here
{
    public abstract Task StoreAsync(PersistedGrant grant);
    public abstract Task<PersistedGrant> GetAsync(string key);
    public abstract Task<IEnumerable<PersistedGrant>> GetAllAsync(PersistedGrantFilter filter);
    public abstract Task RemoveAsync(string key);
    public abstract Task RemoveAllAsync(PersistedGrantFilter filter);
}
