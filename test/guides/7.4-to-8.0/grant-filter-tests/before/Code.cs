using System.Linq;
using Duende.IdentityServer.Stores;

namespace Example;

public static class Grants
{
    public static bool IsAsked(PersistedGrantFilter filter, string id)
    {
        if (filter.ClientIds != null) return filter.ClientIds.Contains(id);
        if (filter.Types is not null) return true;
        return false;
    }
}
