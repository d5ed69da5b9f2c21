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
            if (button == "no") granted = ConsentResponse.Denied;
            var other = ConsentResponse.Denied;
            return granted ?? (button == "yes" ? other : ConsentResponse.Denied);
        }

        public ConsentResponse No() => ConsentResponse.Denied;

        public Task SendAsync(IIdentityServerInteractionService interaction, AuthorizationRequest request) =>
            interaction.GrantConsentAsync(request, ConsentResponse.Denied, "alice");
    }
}
