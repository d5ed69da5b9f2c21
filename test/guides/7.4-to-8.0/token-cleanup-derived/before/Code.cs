using Duende.IdentityServer.EntityFramework;

namespace Example;

public class Cleanup : TokenCleanupService // here
{
    public extern Cleanup();
}
