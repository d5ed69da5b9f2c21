using Duende.IdentityServer.Models;

namespace Example;

public class Profiles
{
    public void Read(ProfileDataRequestContext context)
    {
        var name = ((Client)context.Application!).ClientName;
        foreach (var scope in ((Client)context.Application!).AllowedScopes) name += scope;
        var has = ((Client)context.Application!).Properties.TryGetValue("tenant", out var tenant);
        var type = ((Client)context.Application!)!.AccessTokenType;
    }
}
