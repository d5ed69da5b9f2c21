using IdentityServer4.Models;

namespace Host
{
    public class Asked
    {
        public Resources Resources { get; set; }
    }

    public class Tokens
    {
        public Asked Ask(Resources resources) => new Asked { Resources = resources };
    }
}
