using System.Collections.Generic;
using System.Threading.Tasks;

namespace Host
{
    public interface IApis
    {
        Task<string[]> FindApiResourcesByScopeAsync(IEnumerable<string> scopes);
    }

    public class Reader
    {
        public Task<string[]> ReadAsync(IApis apis) => apis.FindApiResourcesByScopeAsync(new[] { "a" });
    }
}
