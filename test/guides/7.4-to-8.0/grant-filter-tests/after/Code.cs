using System.Linq;
using Duende.IdentityServer.Stores;

namespace Example;

public static class Grants
{
    public static bool IsAsked(PersistedGrantFilter filter, string id)
    {
        if (filter.ClientIds.Count > 0) return filter.ClientIds.Contains(id);
        if (filter.Types.Count > 0) return true;
        return false;
    }
}
