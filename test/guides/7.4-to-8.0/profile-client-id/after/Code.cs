using Duende.IdentityServer.Models;

namespace Example;

public class Profiles
{
    public void Read(ProfileDataRequestContext context)
    {
        var id = context.Application!.Identifier;
        if (context.Application!.Identifier == "web" && id.Length > 0) return;
    }
}
