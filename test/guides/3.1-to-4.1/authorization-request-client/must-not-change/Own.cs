using System.Threading.Tasks;
using IdentityServer4.Models;
using IdentityServer4.Services;

namespace Host.Pages
{
    public class View
    {
        public string ClientId { get; set; }
    }

    public class Logout
    {
        private readonly IIdentityServerInteractionService _interaction;

        public Logout(IIdentityServerInteractionService interaction)
        {
            _interaction = interaction;
        }

        public async Task<View> AskAsync(string id, Client client)
        {
            var context = await _interaction.GetLogoutContextAsync(id);
            return new View { ClientId = context?.ClientId ?? client.ClientId };
        }

        public string Text(View view) => view.ClientId + nameof(View.ClientId);
    }
}
