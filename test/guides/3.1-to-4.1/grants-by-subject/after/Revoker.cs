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
            var all = await _grants.GetAllAsync(new PersistedGrantFilter { SubjectId = subject });
        }
    }
}
