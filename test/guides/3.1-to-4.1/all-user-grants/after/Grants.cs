using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using IdentityServer4.Services;

namespace Host.Pages
{
    public class Grants
    {
        private readonly IIdentityServerInteractionService _interaction;

        public Grants(IIdentityServerInteractionService interaction)
        {
            _interaction = interaction;
        }

        public async Task<IReadOnlyList<string>> ListAsync()
        {
            var grants = await _interaction.GetAllUserGrantsAsync();
            return grants.Select(grant => grant.ClientId).ToList();
        }
    }
}
