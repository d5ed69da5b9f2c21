using Duende.IdentityServer.Stores;

namespace Host;

public class TokenCleanupService
{
    public TokenCleanupService(string name, IServerSideSessionsMarker marker)
    {
    }
}

public class Cleanup : TokenCleanupService
{
    public Cleanup(IServerSideSessionsMarker marker) : base("own", marker)
    {
    }
}
