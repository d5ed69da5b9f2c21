using System.Threading.Tasks;
using Duende.IdentityServer.ResponseHandling;
using Duende.IdentityServer.Validation;

namespace Host;

public abstract class OwnResponses : TokenResponseGenerator
{
    protected OwnResponses() : base(null, null, null, null, null, null, null)
    {
    }

    protected override async Task<TokenResponse> ProcessTokenRequestAsync(TokenRequestValidationResult result) // here
    {
        return await base.ProcessTokenRequestAsync(result);
    }
}
