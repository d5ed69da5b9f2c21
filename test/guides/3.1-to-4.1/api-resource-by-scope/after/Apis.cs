using System.Linq;
using IdentityServer4.Models;

namespace Host
{
    public class Apis
    {
        public ApiResource Find(Resources resources, string scope) => resources.FindApiResourcesByScope(scope).FirstOrDefault();
    }
}
