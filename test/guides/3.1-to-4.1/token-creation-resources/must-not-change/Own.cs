using IdentityServer4.Models;

namespace Host
{
    public class Asked
    {
        public Resources Resources { get; set; }
    }

    public class Tokens
    {
        public int Count(Asked asked) => asked.Resources.ApiResources.Count;
    }
}
