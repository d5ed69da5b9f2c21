using Duende.IdentityServer.Models;

namespace Example;

public class Profiles
{
    public void Read(ProfileDataRequestContext context)
    {
        var id = context.Client.ClientId;
        if (context.Client.ClientId == "web" && id.Length > 0) return;
    }
}
