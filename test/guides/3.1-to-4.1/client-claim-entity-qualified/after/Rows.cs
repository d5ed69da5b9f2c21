using System.Collections.Generic;
using IdentityServer4.EntityFramework.Entities;
using IdentityServer4.Models;

namespace Host
{
    public class Rows
    {
        public List<IdentityServer4.EntityFramework.Entities.ClientClaim> All() => new List<IdentityServer4.EntityFramework.Entities.ClientClaim> { new IdentityServer4.EntityFramework.Entities.ClientClaim() };

        public Resources Other() => null;
    }
}
