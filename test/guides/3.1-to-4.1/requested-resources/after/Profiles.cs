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
            var names = context.RequestedResources.Resources.IdentityResources.Select(resource => resource.Name);
            Resources resources = context.RequestedResources.Resources;
            Log(context.RequestedResources.Resources);
            return Task.FromResult(names.Count() + resources.ApiResources.Count);
        }

        public Task IsActiveAsync(IsActiveContext context) => Task.CompletedTask;

        private static void Log(Resources resources)
        {
        }
    }
}
