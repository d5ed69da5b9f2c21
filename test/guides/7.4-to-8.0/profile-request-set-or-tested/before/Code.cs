using Duende.IdentityServer.Models;
using Duende.IdentityServer.Validation;

namespace Example;

public class Profiles
{
    public void Read(ProfileDataRequestContext context)
    {
        context.ValidatedRequest = new ValidatedTokenRequest();
        if (context.ValidatedRequest == null) return;
        if (context.ValidatedRequest is ValidatedTokenRequest token) return;
        var authorize = context.ValidatedRequest as ValidatedAuthorizeRequest;
    }
}
