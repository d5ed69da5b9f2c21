using Duende.IdentityServer.Models;

namespace Example;

public class Profiles
{
    public void Read(ProfileDataRequestContext context)
    {
        var name = context.Client?.ClientName;
        var first = context.Client?.AllowedScopes.Count;
    }
}
