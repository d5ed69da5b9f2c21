using System.Collections.Generic;
using System.Threading.Tasks;

namespace Host
{
    public interface IGrants
    {
        Task<IEnumerable<string>> GetAllAsync(string subject);

        Task RemoveAllAsync(string subject, string client, string type = null);
    }

    public class Reader
    {
        public async Task ReadAsync(IGrants grants)
        {
            await grants.GetAllAsync("alice");
            await grants.RemoveAllAsync("alice", "client");
            await grants.RemoveAllAsync("alice", "client", "code");
        }
    }
}
