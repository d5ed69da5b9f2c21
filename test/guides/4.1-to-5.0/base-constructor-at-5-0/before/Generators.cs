using IdentityServer4.ResponseHandling;
using IdentityServer4.Services;
using IdentityServer4.Stores;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Host
{
    public class OwnResponses : AuthorizeResponseGenerator
    {
        public OwnResponses(
            ISystemClock clock,
            ITokenService tokenService,
            IKeyMaterialService keys,
            IAuthorizationCodeStore codes,
            ILogger<AuthorizeResponseGenerator> logger,
            IEventService events)
            : base(clock, tokenService, keys, codes, logger, events)
        {
        }
    }

    public class OwnNotifications : LogoutNotificationService
    {
        public OwnNotifications(IClientStore clients, IHttpContextAccessor accessor, ILogger<LogoutNotificationService> logger)
            : base(clients, accessor, logger)
        {
        }
    }
}
