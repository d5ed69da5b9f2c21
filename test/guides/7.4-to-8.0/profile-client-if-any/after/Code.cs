using Duende.IdentityServer.Models;

namespace Example;

public class Profiles
{
    public void Read(ProfileDataRequestContext context)
    {
        var name = (context.Application as Client)?.ClientName;
        var first = (context.Application as Client)?.AllowedScopes.Count;
    }
}
