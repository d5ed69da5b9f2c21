using System.Linq;
using IdentityServer4.Models;
using IdentityServer4.Validation;

namespace Host.Pages
{
    public class Prompts
    {
        public bool IsLogin(AuthorizationRequest request) => request.PromptMode == "login";

        public bool IsNone(ValidatedAuthorizeRequest request) => request.PromptMode == IdentityModel.OidcConstants.PromptModes.None;
    }
}
