using System.Collections.Generic;
using System.Linq;
using IdentityServer4.EntityFramework.Interfaces;
using IdentityServer4.Models;

namespace Host
{
    public class Page
    {
        public IEnumerable<string> ApiResources { get; set; }
    }

    public class Pages
    {
        public bool HasAny(Page page, IConfigurationDbContext context) => page.ApiResources.Any() || context.ApiResources.Any();

        public Resources Empty(Resources resources)
        {
            resources.ApiResources = new List<ApiResource>();
            return resources;
        }
    }
}
