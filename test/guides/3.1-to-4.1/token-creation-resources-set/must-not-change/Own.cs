using IdentityServer4.Models;

namespace Host
{
    public class Asked
    {
        public Resources Resources { get; set; }
    }

    public class Tokens
    {
        public void Fill(Asked asked, Resources resources)
        {
            asked.Resources = resources;
        }
    }
}
