using System.Threading.Tasks;
using Duende.IdentityServer.Models;
using Duende.IdentityServer.ResponseHandling;
using Duende.IdentityServer.Validation;

namespace Host;

public abstract class OwnInteractions : AuthorizeInteractionResponseGenerator
{
    protected OwnInteractions() : base(null, null, null, null, null)
    {
    }

    public override Task<InteractionResponse> ProcessInteractionAsync(ValidatedAuthorizeRequest request, ConsentResponse consent = null) // here
    {
        return base.ProcessInteractionAsync(request, consent);
    }
}
