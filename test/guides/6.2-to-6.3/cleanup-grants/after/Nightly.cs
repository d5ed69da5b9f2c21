using System.Threading;
using System.Threading.Tasks;
using Duende.IdentityServer.EntityFramework;
using Microsoft.Extensions.DependencyInjection;

namespace Host;

public class Nightly
{
    private readonly TokenCleanupService _cleanup;

    public Nightly(TokenCleanupService cleanup)
    {
        _cleanup = cleanup;
    }

    // RemoveExpiredGrantsAsync is what this is about.
    public async Task RunAsync(CancellationToken ct)
    {
        await _cleanup.CleanupGrantsAsync(ct);
        await _cleanup.CleanupGrantsAsync();
    }

    public static Task RunOnceAsync(System.IServiceProvider services) =>
        services.GetRequiredService<LoudCleanup>()
            .CleanupGrantsAsync();

    public string Name => nameof(TokenCleanupService.CleanupGrantsAsync);
}

public abstract class LoudCleanup : TokenCleanupService
{
    protected LoudCleanup() : base(null, null, null)
    {
    }

    public Task CleanAsync() => CleanupGrantsAsync();
}
