using Duende.IdentityServer.Models;
using Duende.IdentityServer.Services;

namespace Example;

public class Device
{
    private readonly IDeviceFlowInteractionService _interaction;

    public ConsentResponse Answer(bool remember) => new ConsentResponse
    {
        RememberConsent = remember, // here
    };
}
