using Duende.IdentityServer.Models;

namespace Example;

public class Profiles
{
    public void Read(IsActiveContext context)
    {
        var id = context.Client?.ClientId ?? "none";
    }
}
