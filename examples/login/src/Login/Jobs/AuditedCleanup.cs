using Duende.IdentityServer.EntityFramework;
using Duende.IdentityServer.EntityFramework.Interfaces;
using Duende.IdentityServer.EntityFramework.Options;
using Duende.IdentityServer.Stores;

namespace Login.Jobs;

/// <summary>Says how long the clean-up of expired grants took.</summary>
public class AuditedCleanup : TokenCleanupService
{
    private readonly ILogger<TokenCleanupService> _logger;

    public AuditedCleanup(
        OperationalStoreOptions options,
        IPersistedGrantDbContext grants,
        ILogger<TokenCleanupService> logger,
        IServerSideSessionsMarker sessions)
        : base(options, grants, logger, sessions)
    {
        _logger = logger;
    }

    protected override async Task RemoveGrantsAsync(CancellationToken cancellationToken = default)
    {
        var started = DateTimeOffset.UtcNow;
        await base.RemoveGrantsAsync(cancellationToken);
        _logger.LogInformation("Expired grants were removed in {Duration}", DateTimeOffset.UtcNow - started);
    }
}
