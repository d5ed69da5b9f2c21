using System.Collections.Generic;

namespace Host
{
    public class Wanted
    {
        public Found RequestedResources { get; set; }
    }

    public class Found
    {
        public IList<string> IdentityResources { get; set; }
    }

    public class Reader
    {
        public int? Count(Wanted context) => context.RequestedResources?.IdentityResources.Count;
    }
}
