using System.Linq;
using IdentityServer4.Validation;

namespace Host
{
    public class Requests
    {
        public bool IsForApi(ValidatedTokenRequest request) => request.Scopes.Contains("api");
    }
}
