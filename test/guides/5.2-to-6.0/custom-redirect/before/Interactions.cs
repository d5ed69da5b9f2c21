using Duende.IdentityServer.ResponseHandling;

namespace Host;

public class Interactions
{
    public InteractionResponse Terms() => new InteractionResponse { RedirectUrl = "/terms" }; // here

    public void Change(InteractionResponse response)
    {
        response.RedirectUrl = "/other"; // here
    }
}
