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
        public Times(NodaTime.IClock clock, IdentityServerUser user)
        {
        }
    }
}
