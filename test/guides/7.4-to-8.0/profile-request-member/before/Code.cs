using Duende.IdentityServer.Models;
using Duende.IdentityServer.Validation;

namespace Example;

public class Profiles
{
    public void Read(ProfileDataRequestContext context)
    {
        var session = context.ValidatedRequest.SessionId;
        var raw = context.ValidatedRequest.Raw["acr_values"];
    }
}
