using System.Security.Claims;
using IdentityServer4.Models;

namespace Host
{
    public class Tokens
    {
        public TokenCreationRequest Ask(ClaimsPrincipal subject, Resources resources) =>
            new TokenCreationRequest { Subject = subject, Resources = resources };
    }
}
