using System.Threading.Tasks;

namespace Host
{
    public class Known
    {
        // IsPkceClientAsync was here.
        public Task<bool> IsPkceClient(string id) => Task.FromResult(id == "IsPkceClientAsync");
    }
}
