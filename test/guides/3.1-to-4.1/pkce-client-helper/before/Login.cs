using System.Threading.Tasks;
using IdentityServer4.Stores;

namespace Host
{
    public static class Extensions
    {
        public static async Task<bool> IsPkceClientAsync(this IClientStore store, string id) =>
            (await store.FindEnabledClientByIdAsync(id))?.RequirePkce == true;
    }

    public class Login
    {
        public Task<bool> AskAsync(IClientStore store, string id) => store.IsPkceClientAsync(id); // here
    }
}
