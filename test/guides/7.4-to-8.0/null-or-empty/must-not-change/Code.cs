using System.Collections.Generic;

namespace Example;

public static class Lists
{
    public static bool IsNullOrEmpty(this IEnumerable<string> list) => list == null;

    public static bool IsIdle(IEnumerable<string> scopes) => scopes.IsNullOrEmpty();
}
