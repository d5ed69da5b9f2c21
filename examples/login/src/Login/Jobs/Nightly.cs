using Duende.IdentityServer.EntityFramework;

namespace Login.Jobs;

/// <summary>Cleans up once more when the day's traffic is over.</summary>
public class Nightly
{
    private readonly TokenCleanupService _cleanup;

    public Nightly(TokenCleanupService cleanup)
    {
        _cleanup = cleanup;
    }

    public Task RunAsync(CancellationToken cancellationToken) => _cleanup.RemoveExpiredGrantsAsync(cancellationToken);
}
