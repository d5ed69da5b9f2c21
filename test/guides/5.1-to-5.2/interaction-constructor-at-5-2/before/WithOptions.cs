using Duende.IdentityServer.Configuration;
using Duende.IdentityServer.ResponseHandling;
using Duende.IdentityServer.Services;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;

namespace Host
{
    public class WithOptions : AuthorizeInteractionResponseGenerator
    {
        private readonly IdentityServerOptions _options;

        public WithOptions(
            ISystemClock clock,
            ILogger<AuthorizeInteractionResponseGenerator> logger,
            IConsentService consent,
            IProfileService profile,
            IdentityServerOptions serverOptions)
            : base(
                clock,
                logger,
                consent,
                profile)
        {
            _options = serverOptions;
        }
    }
}
