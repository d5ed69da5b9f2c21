using Duende.IdentityServer.Models;
using Services;

namespace Example
{
    public class Ambiguous
    {
        private Duende.IdentityServer.Models.Client last;

        public Duende.IdentityServer.Models.Client ClientOf(IsActiveContext context) => context.Client;

        public void Read(ProfileDataRequestContext context)
        {
            var client = context.Client;
            Keep(context.Client);
            last = context.Client;
        }

        private void Keep(Duende.IdentityServer.Models.Client client)
        {
        }
    }
}

namespace Services
{
    public class Client
    {
    }
}
