using System.Collections.Generic;
using IdentityServer4.EntityFramework.Entities;
using IdentityServer4.Models;

namespace Host
{
    public class Rows
    {
        public List<IdentityServer4.EntityFramework.Entities.ApiScope> All() => new List<IdentityServer4.EntityFramework.Entities.ApiScope> { new IdentityServer4.EntityFramework.Entities.ApiScope() };

        public Resources Other() => null;
    }
}
