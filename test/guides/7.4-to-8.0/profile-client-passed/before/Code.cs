using Duende.IdentityServer.Models;

namespace Example;

public class Profiles
{
    public void Read(ProfileDataRequestContext context)
    {
        var client = context.Client;
        Keep(context.Client);
    }

    private static void Keep(Client client)
    {
    }
}
