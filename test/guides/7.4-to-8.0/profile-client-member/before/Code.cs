using Duende.IdentityServer.Models;

namespace Example;

public class Profiles
{
    public void Read(ProfileDataRequestContext context)
    {
        var name = context.Client.ClientName;
        foreach (var scope in context.Client.AllowedScopes) name += scope;
        var has = context.Client.Properties.TryGetValue("tenant", out var tenant);
        var type = context.Client!.AccessTokenType;
    }
}
