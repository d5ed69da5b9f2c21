using Duende.IdentityServer.Models;
using Services;

namespace Example
{
    public class Ambiguous
    {
        private Duende.IdentityServer.Models.Client last;

        public Duende.IdentityServer.Models.Client ClientOf(IsActiveContext context) => (Duende.IdentityServer.Models.Client)context.Application!;

        public void Read(ProfileDataRequestContext context)
        {
            var client = (Duende.IdentityServer.Models.Client)context.Application!;
            Keep((Duende.IdentityServer.Models.Client)context.Application!);
            last = (Duende.IdentityServer.Models.Client)context.Application!;
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
