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
        await _cleanup.RemoveExpiredGrantsAsync(ct);
        await _cleanup.RemoveExpiredGrantsAsync();
    }

    public static Task RunOnceAsync(System.IServiceProvider services) =>
        services.GetRequiredService<LoudCleanup>()
            .RemoveExpiredGrantsAsync();

    public string Name => nameof(TokenCleanupService.RemoveExpiredGrantsAsync);
}

public abstract class LoudCleanup : TokenCleanupService
{
    protected LoudCleanup() : base(null, null, null)
    {
    }

    public Task CleanAsync() => RemoveExpiredGrantsAsync();
}
