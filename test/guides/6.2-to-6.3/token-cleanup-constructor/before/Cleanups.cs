using Duende.IdentityServer.EntityFramework;
using Duende.IdentityServer.EntityFramework.Interfaces;
using Duende.IdentityServer.EntityFramework.Options;
using Duende.IdentityServer.Stores;
using Microsoft.Extensions.Logging;

namespace Host;

public class LoudCleanup : TokenCleanupService
{
    public LoudCleanup(
        OperationalStoreOptions options,
        IPersistedGrantDbContext context,
        ILogger<TokenCleanupService> logger,
        IServerSideSessionsMarker marker,
        IOperationalStoreNotification notification)
        : base(options, context, logger, marker, notification)
    {
    }
}

public class CountingCleanup : TokenCleanupService
{
    public CountingCleanup(OperationalStoreOptions options, IPersistedGrantDbContext context, ILogger<TokenCleanupService> logger, IServerSideSessionsMarker marker)
        : base(options, context, logger, serverSideSessionsMarker: marker)
    {
        HasSessions = marker != null;
    }

    public bool HasSessions { get; }
}

public class QuietCleanup : TokenCleanupService
{
    public QuietCleanup(OperationalStoreOptions options, IPersistedGrantDbContext context, ILogger<TokenCleanupService> logger)
        : base(options, context, logger)
    {
    }
}
