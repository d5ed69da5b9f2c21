using System.Collections.Generic;
using System.Threading.Tasks;
using IdentityServer4.Models;
using IdentityServer4.Stores;

namespace Host
{
    public class Reader
    {
        private readonly IResourceStore _store;

        public Reader(IResourceStore store)
        {
            _store = store;
        }

        public async Task<IEnumerable<IdentityResource>> ReadAsync(params string[] scopes) => await _store.FindIdentityResourcesByScopeAsync(scopes);

        public Task<IEnumerable<IdentityResource>> ReadAsync(InMemoryResourcesStore store) => store.FindIdentityResourcesByScopeAsync(new[] { "a" });
    }
}
