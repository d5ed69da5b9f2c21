using Duende.IdentityServer.Models;
using Duende.IdentityServer.Validation;

namespace Example;

public class Profiles
{
    public void Read(ProfileDataRequestContext context)
    {
        context.ProtocolRequest = new ValidatedTokenRequest();
        if (context.ProtocolRequest == null) return;
        if (context.ProtocolRequest is ValidatedTokenRequest token) return;
        var authorize = context.ProtocolRequest as ValidatedAuthorizeRequest;
    }
}
