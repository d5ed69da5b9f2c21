using System.Threading.Tasks;
using Duende.IdentityServer.Stores;

namespace Host;

public class Grants
{
    public async Task RemoveAsync(IPersistedGrantStore store, string client)
    {
        await store.RemoveAllAsync(new PersistedGrantFilter { ClientId = client }); // here
        await store.RemoveAllAsync(new PersistedGrantFilter { ClientId = client, SubjectId = "alice" });
    }
}
