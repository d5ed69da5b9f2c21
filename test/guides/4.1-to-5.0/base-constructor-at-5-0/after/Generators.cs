using Duende.IdentityServer.Configuration;
using Duende.IdentityServer.ResponseHandling;
using Duende.IdentityServer.Services;
using Duende.IdentityServer.Stores;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Host
{
    public class OwnResponses : AuthorizeResponseGenerator
    {
        public OwnResponses(
            IdentityServerOptions options,
            ISystemClock clock,
            ITokenService tokenService,
            IKeyMaterialService keys,
            IAuthorizationCodeStore codes,
            ILogger<AuthorizeResponseGenerator> logger,
            IEventService events)
            : base(options, clock, tokenService, keys, codes, logger, events)
        {
        }
    }

    public class OwnNotifications : LogoutNotificationService
    {
        public OwnNotifications(IClientStore clients, IIssuerNameService issuerNameService, ILogger<LogoutNotificationService> logger)
            : base(clients, issuerNameService, logger)
        {
        }
    }
}
