using System.Threading.Tasks;
using IdentityServer4.Services;
using Answer = IdentityServer4.Models.ConsentResponse;

namespace Host.Pages
{
    public class Cancel
    {
        private readonly IIdentityServerInteractionService _interaction;

        public Cancel(IIdentityServerInteractionService interaction)
        {
            _interaction = interaction;
        }

        public async Task RunAsync(string returnUrl)
        {
            var context = await _interaction.GetAuthorizationContextAsync(returnUrl);
            if (context != null) await _interaction.GrantConsentAsync(context, Answer.Denied);
        }
    }
}
