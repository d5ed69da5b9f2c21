using System.Linq;
using IdentityServer4.Models;

namespace Host
{
    public class Requests
    {
        public bool IsForApi(RefreshToken token) => token.Scopes.Contains("api");
    }
}
