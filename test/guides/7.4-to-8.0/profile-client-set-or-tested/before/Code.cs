using Duende.IdentityServer.Models;

namespace Example;

public class Profiles
{
    public void Read(ProfileDataRequestContext context)
    {
        context.Client = new Client();
        if (context.Client == null || context.Client is null) return;
        if (context.Client != null && context.Client is not null) return;
        var other = new IsActiveContext(null, null, null) { Client = new Client() };
    }
}
