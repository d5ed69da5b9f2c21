using System.Threading.Tasks;
using IdentityServer4.Services;
using IdentityServer4.Models;
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
            if (context != null) await _interaction.DenyAuthorizationAsync(context, AuthorizationError.AccessDenied);
        }
    }
}
