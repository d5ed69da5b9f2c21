using System.Linq;
using System.Threading.Tasks;
using IdentityServer4.Models;
using IdentityServer4.Services;
using IdentityServer4.Stores;

namespace Host.Pages
{
    public class Consent
    {
        private readonly IIdentityServerInteractionService _interaction;
        private readonly IResourceStore _resources;

        public Consent(IIdentityServerInteractionService interaction, IResourceStore resources)
        {
            _interaction = interaction;
            _resources = resources;
        }

        public async Task<Resources> AskAsync(string returnUrl)
        {
            var request = await _interaction.GetAuthorizationContextAsync(returnUrl);
            if (request?.ValidatedResources.RawScopeValues == null) return null;
            return await _resources.FindEnabledResourcesByScopeAsync(request.ValidatedResources.RawScopeValues);
        }

        public string Log(DeviceFlowAuthorizationRequest request) =>
            request.ValidatedResources.RawScopeValues.Aggregate((x, y) => x + ", " + y);
    }
}
