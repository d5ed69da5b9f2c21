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

        public async Task<IEnumerable<ApiResource>> ReadAsync(params string[] scopes) => await _store.FindApiResourcesByScopeAsync(scopes);

        public Task<IEnumerable<ApiResource>> ReadAsync(InMemoryResourcesStore store) => store.FindApiResourcesByScopeAsync(new[] { "a" });
    }
}
