using System.Collections.Generic;
using System.Threading.Tasks;
using IdentityServer4.Models;
using IdentityServer4.Stores;

namespace Host
{
    public class Known : IResourceStore // here
    {
        public Task<IEnumerable<IdentityResource>> FindIdentityResourcesByScopeNameAsync(IEnumerable<string> scopeNames) => Task.FromResult<IEnumerable<IdentityResource>>(null);

        public Task<IEnumerable<ApiScope>> FindApiScopesByNameAsync(IEnumerable<string> scopeNames) => Task.FromResult<IEnumerable<ApiScope>>(null);

        public Task<IEnumerable<ApiResource>> FindApiResourcesByScopeNameAsync(IEnumerable<string> scopeNames) => Task.FromResult<IEnumerable<ApiResource>>(null);

        public Task<IEnumerable<ApiResource>> FindApiResourcesByNameAsync(IEnumerable<string> apiResourceNames) => Task.FromResult<IEnumerable<ApiResource>>(null);

        public Task<Resources> GetAllResourcesAsync() => Task.FromResult(new Resources());
    }
}
