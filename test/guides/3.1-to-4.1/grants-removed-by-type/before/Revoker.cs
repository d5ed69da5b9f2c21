using System.Threading.Tasks;
using IdentityServer4.Stores;

namespace Host
{
    public class Revoker
    {
        private readonly IPersistedGrantStore _grants;

        public Revoker(IPersistedGrantStore grants)
        {
            _grants = grants;
        }

        public async Task RunAsync(string subject)
        {
            await _grants.RemoveAllAsync(subject, "client", "user_consent");
        }
    }
}
