using Duende.IdentityServer.Services;
using Duende.IdentityServer.Configuration;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Host
{
    public class Sessions : DefaultUserSession // here
    {
        public Sessions(IHttpContextAccessor context, IAuthenticationHandlerProvider handlers, IdentityServerOptions options, ISystemClock clock, ILogger<IUserSession> logger)
            : base(context, handlers, options, clock, logger)
        {
        }
    }
}
