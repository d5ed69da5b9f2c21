using System.Threading.Tasks;
using IdentityServer4.Models;
using IdentityServer4.Services;

namespace Host.Pages
{
    public class Consent
    {
        public ConsentResponse Answer(string button)
        {
            ConsentResponse granted = null;
            if (button == "no") granted = new ConsentResponse { Error = AuthorizationError.AccessDenied };
            var other = new ConsentResponse { Error = AuthorizationError.AccessDenied };
            return granted ?? (button == "yes" ? other : new ConsentResponse { Error = AuthorizationError.AccessDenied });
        }

        public ConsentResponse No() => new ConsentResponse { Error = AuthorizationError.AccessDenied };

        public Task SendAsync(IIdentityServerInteractionService interaction, AuthorizationRequest request) =>
            interaction.GrantConsentAsync(request, new ConsentResponse { Error = AuthorizationError.AccessDenied }, "alice");
    }
}
