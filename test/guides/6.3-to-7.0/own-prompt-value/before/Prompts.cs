using System.Linq;
using Duende.IdentityServer.Models;
using Duende.IdentityServer.Validation;

namespace Host;

public class Prompts
{
    public bool IsRegistration(AuthorizationRequest request) => request.PromptModes.Contains("register"); // here

    public bool IsOther(ValidatedAuthorizeRequest request) => request.PromptModes.Contains("other"); // here
}
