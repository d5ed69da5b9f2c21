using Duende.IdentityServer.Models;

namespace Example;

public class Profiles
{
    public void Read(ProfileDataRequestContext context)
    {
        var client = (Client)context.Application!;
        Keep((Client)context.Application!);
    }

    private static void Keep(Client client)
    {
    }
}
