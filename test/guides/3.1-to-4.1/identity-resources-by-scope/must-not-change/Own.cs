using System.Collections.Generic;
using System.Threading.Tasks;

namespace Host
{
    public interface IApis
    {
        Task<string[]> FindIdentityResourcesByScopeAsync(IEnumerable<string> scopes);
    }

    public class Reader
    {
        public Task<string[]> ReadAsync(IApis apis) => apis.FindIdentityResourcesByScopeAsync(new[] { "a" });
    }
}
