using Duende.IdentityServer.EntityFramework;
using Duende.IdentityServer.EntityFramework.Interfaces;
using Duende.IdentityServer.EntityFramework.Options;
using Microsoft.Extensions.Logging;

namespace Host;

public class LoudCleanup : TokenCleanupService
{
    public LoudCleanup(
        OperationalStoreOptions options,
        IPersistedGrantDbContext context,
        ILogger<TokenCleanupService> logger,
        IOperationalStoreNotification notification)
        : base(options, context, logger, operationalStoreNotification: notification)
    {
    }

    public static TokenCleanupService Make(OperationalStoreOptions options, IPersistedGrantDbContext context, ILogger<TokenCleanupService> logger) =>
        new TokenCleanupService(options, context, logger, operationalStoreNotification: null);
}

public class QuietCleanup : TokenCleanupService
{
    public QuietCleanup(OperationalStoreOptions options, IPersistedGrantDbContext context, ILogger<TokenCleanupService> logger)
        : base(options, context, logger)
    {
    }
}
