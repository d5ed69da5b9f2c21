using Duende.IdentityServer.Models;

namespace Example;

public class Profiles
{
    public void Read(IsActiveContext context)
    {
        var on = context.Application!.Enabled && context.Application!.RequireConsent;
    }
}
