using Duende.IdentityServer.Models;
using Duende.IdentityServer.Services;

namespace Example;

public class Consent
{
    private readonly IIdentityServerInteractionService _interaction;

    public ConsentResponse Answer(bool remember) => new ConsentResponse
    {
        RememberConsent = remember,
    };
}
