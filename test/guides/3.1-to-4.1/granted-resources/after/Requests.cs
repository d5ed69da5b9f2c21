using IdentityServer4.Models;
using IdentityServer4.Validation;

namespace Host
{
    public class Requests
    {
        public Resources Granted(ValidatedRequest request) => request.ValidatedResources.Resources;
    }
}
