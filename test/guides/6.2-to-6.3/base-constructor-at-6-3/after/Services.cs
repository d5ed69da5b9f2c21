using Duende.IdentityServer;
using Duende.IdentityServer.Hosting.DynamicProviders;
using Duende.IdentityServer.Models;
using Duende.IdentityServer.Services;
using Duende.IdentityServer.Stores;
using Duende.IdentityServer.Stores.Serialization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Host;

public class OwnRefreshTokens : DefaultRefreshTokenService
{
    public OwnRefreshTokens(IRefreshTokenStore store, IProfileService profile, ISystemClock clock, PersistentGrantOptions options, ILogger<DefaultRefreshTokenService> logger)
        : base(store, profile, clock, options, logger)
    {
    }
}

public class OwnLogout : DefaultBackChannelLogoutService
{
    public OwnLogout(
        ISystemClock clock,
        IdentityServerTools tools,
        ILogoutNotificationService notifications,
        IBackChannelLogoutHttpClient client,
        IIssuerNameService issuerNameService,
        ILogger<IBackChannelLogoutService> logger)
        : base(clock, tools, notifications, client, issuerNameService, logger)
    {
    }
}

public class OwnOptions : ConfigureAuthenticationOptions<OpenIdConnectOptions, OidcProvider>
{
    public OwnOptions(IHttpContextAccessor accessor, ILogger<ConfigureAuthenticationOptions<OpenIdConnectOptions, OidcProvider>> logger) : base(accessor, logger)
    {
    }

    protected override void Configure(ConfigureAuthenticationContext<OpenIdConnectOptions, OidcProvider> context)
    {
    }
}
