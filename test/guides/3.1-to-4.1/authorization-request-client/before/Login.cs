using System.Threading.Tasks;
using IdentityServer4.Models;
using IdentityServer4.Services;
using IdentityServer4.Stores;

namespace Host.Pages
{
    public class Login
    {
        private readonly IIdentityServerInteractionService _interaction;
        private readonly IDeviceFlowInteractionService _devices;
        private readonly IClientStore _clients;

        public Login(IIdentityServerInteractionService interaction, IDeviceFlowInteractionService devices, IClientStore clients)
        {
            _interaction = interaction;
            _devices = devices;
            _clients = clients;
        }

        public async Task<string> AskAsync(string returnUrl)
        {
            var context = await _interaction.GetAuthorizationContextAsync(returnUrl);
            if (context?.ClientId == null) return null;
            var client = await _clients.FindEnabledClientByIdAsync(context.ClientId);
            return client?.ClientName ?? context.ClientId;
        }

        public async Task<string> DeviceAsync(string code) =>
            (await _devices.GetAuthorizationContextAsync(code))?.ClientId;

        public static bool IsFor(AuthorizationRequest request, string id) => id == request.ClientId && request.ClientId.Length > 0;
    }
}
