using System.Collections.Generic;
using IdentityServer4.EntityFramework.Entities;

namespace Host
{
    public class Rows
    {
        public List<ClientClaim> All() => new List<ClientClaim> { new ClientClaim() };
    }
}
