using Duende.IdentityServer.Models;

namespace Example;

public class Requests
{
    public string Read(AuthorizationRequest context)
    {
        return context.Client.ClientId + context.Client?.ClientId + context.Client.ClientName + context.Client.Enabled;
    }
}
