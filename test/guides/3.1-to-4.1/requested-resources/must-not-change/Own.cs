using IdentityServer4.Models;

namespace Host
{
    public class Asked
    {
        public Resources RequestedResources { get; set; }
    }

    public class Reader
    {
        public int Count(Asked asked) => asked.RequestedResources.ApiResources.Count;
    }
}
