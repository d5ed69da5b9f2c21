using IdentityServer4.Models;
using IdentityServer4.Validation;

namespace Host
{
    public class Tokens
    {
        public void Fill(TokenCreationRequest request, Resources resources)
        {
            request.ValidatedResources = new ResourceValidationResult(resources);
        }
    }
}
