using System.Linq;
using IdentityServer4.Models;

namespace Host
{
    public class Tokens
    {
        public int Count(TokenCreationRequest request) => request.ValidatedResources.Resources.IdentityResources.Count(resource => resource.Enabled);
    }
}
