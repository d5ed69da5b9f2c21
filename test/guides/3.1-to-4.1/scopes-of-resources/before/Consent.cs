using System.Collections.Generic;
using System.Linq;
using IdentityServer4.Models;

namespace Host.Pages
{
    public class Consent
    {
        public IEnumerable<string> Names(Resources resources) =>
            resources.ApiResources.SelectMany(x => x.Scopes).Select(x => x.Name);
    }
}
