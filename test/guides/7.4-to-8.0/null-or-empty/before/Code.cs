using System.Collections.Generic;
using Duende.IdentityServer.Extensions;

namespace Example;

public static class Lists
{
    public static bool IsIdle(IEnumerable<string> scopes, List<string> claims) => scopes.IsNullOrEmpty() && !claims.IsNullOrEmpty();
}
