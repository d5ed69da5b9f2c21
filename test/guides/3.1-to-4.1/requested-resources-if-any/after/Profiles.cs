using System.Linq;
using System.Threading.Tasks;
using IdentityServer4.Models;
using IdentityServer4.Services;

namespace Host
{
    public class Profiles : IProfileService
    {
        public Task GetProfileDataAsync(ProfileDataRequestContext context)
        {
            var wantsTenant = context.RequestedResources?.Resources?.IdentityResources.Any(resource => resource.Name == "tenant");
            return Task.FromResult(wantsTenant == true || context.RequestedResources?.Resources?.OfflineAccess == true);
        }

        public Task IsActiveAsync(IsActiveContext context) => Task.CompletedTask;
    }
}
