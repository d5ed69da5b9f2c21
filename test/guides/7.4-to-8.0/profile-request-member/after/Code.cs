using Duende.IdentityServer.Models;
using Duende.IdentityServer.Validation;

namespace Example;

public class Profiles
{
    public void Read(ProfileDataRequestContext context)
    {
        var session = ((ValidatedRequest)context.ProtocolRequest!).SessionId;
        var raw = ((ValidatedRequest)context.ProtocolRequest!).Raw["acr_values"];
    }
}
