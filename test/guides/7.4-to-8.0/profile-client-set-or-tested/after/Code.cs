using Duende.IdentityServer.Models;

namespace Example;

public class Profiles
{
    public void Read(ProfileDataRequestContext context)
    {
        context.Application = new Client();
        if (context.Application == null || context.Application is null) return;
        if (context.Application != null && context.Application is not null) return;
        var other = new IsActiveContext(null, null, null) { Application = new Client() };
    }
}
