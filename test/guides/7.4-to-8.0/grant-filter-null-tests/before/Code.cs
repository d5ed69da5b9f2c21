using System.Linq;
using Duende.IdentityServer.Stores;

namespace Example;

public static class Grants
{
    public static bool IsAsked(PersistedGrantFilter filter, string id)
    {
        if (filter.ClientIds == null || filter.Types is null) return true;
        return false;
    }
}
