using Duende.IdentityServer;
using Duende.IdentityServer.Hosting.DynamicProviders;
using Duende.IdentityServer.Models;
using Duende.IdentityServer.Services;
using Duende.IdentityServer.Stores;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Host;

public class OwnRefreshTokens : DefaultRefreshTokenService
{
    public OwnRefreshTokens(IRefreshTokenStore store, IProfileService profile, ISystemClock clock, ILogger<DefaultRefreshTokenService> logger)
        : base(store, profile, clock, logger)
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
        ILogger<IBackChannelLogoutService> logger)
        : base(clock, tools, notifications, client, logger)
    {
    }
}

public class OwnOptions : ConfigureAuthenticationOptions<OpenIdConnectOptions, OidcProvider>
{
    public OwnOptions(IHttpContextAccessor accessor) : base(accessor)
    {
    }

    protected override void Configure(ConfigureAuthenticationContext<OpenIdConnectOptions, OidcProvider> context)
    {
    }
}
