using Duende.IdentityServer.ResponseHandling;

namespace Host;

public class Own
{
    public string RedirectUrl { get; set; }

    public Own Make(InteractionResponse response) => new Own { RedirectUrl = "/own" + response.IsRedirect };
}
