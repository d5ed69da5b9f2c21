using System.Collections.Generic;

namespace Host;

public class OwnContext
{
    public List<string> PersistedGrants { get; } = new();

    public string First(OwnContext context) => context.PersistedGrants.Find(grant => grant == "a");
}
