using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using IdentityServer4.Models;
using IdentityServer4.Stores;

namespace Host
{
    public class Grants
    {
        private readonly IResourceStore _resources;

        public Grants(IResourceStore resources)
        {
            _resources = resources;
        }

        public async Task<IEnumerable<string>> Names(IEnumerable<string> scopes)
        {
            var resources = await _resources.FindResourcesByScopeAsync(scopes);
            return resources.ApiResources.Select(api => api.DisplayName ?? api.Name); // here
        }

        public bool HasAny(Resources resources)
        {
            return resources.IdentityResources.Any() || resources.ApiResources.Any(); // here
        }
    }
}
