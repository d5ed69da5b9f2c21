using System.Linq;
using IdentityServer4.Models;
using IdentityServer4.Validation;

namespace Host.Pages
{
    public class Prompts
    {
        public bool IsLogin(AuthorizationRequest request) => request.PromptModes.Contains("login");

        public bool IsNone(ValidatedAuthorizeRequest request) => request.PromptModes.Contains(IdentityModel.OidcConstants.PromptModes.None);
    }
}
