using Duende.IdentityServer;
using NodaTime;

namespace NodaTime
{
    public interface IClock
    {
    }
}

namespace Host
{
    public class Times
    {
        public Times(IClock clock, IdentityServerUser user)
        {
        }
    }
}
