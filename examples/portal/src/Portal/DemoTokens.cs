using Duende.IdentityServer.Configuration;
using Duende.IdentityServer.Services;
using Microsoft.AspNetCore.Authentication;

namespace Portal;

/// <summary>Tokens of a demonstration never grow old.</summary>
public class DemoTokens : DefaultTokenCreationService
{
    public DemoTokens(
        ISystemClock clock,
        IKeyMaterialService keys,
        IdentityServerOptions options,
        ILogger<DefaultTokenCreationService> logger)
        : base(clock, keys, options, logger)
    {
    }
}
