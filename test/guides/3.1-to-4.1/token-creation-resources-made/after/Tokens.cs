using System.Security.Claims;
using IdentityServer4.Models;
using IdentityServer4.Validation;

namespace Host
{
    public class Tokens
    {
        public TokenCreationRequest Ask(ClaimsPrincipal subject, Resources resources) =>
            new TokenCreationRequest { Subject = subject, ValidatedResources = new ResourceValidationResult(resources) };
    }
}
