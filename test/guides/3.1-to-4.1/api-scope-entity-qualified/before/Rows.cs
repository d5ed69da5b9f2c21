using System.Collections.Generic;
using IdentityServer4.EntityFramework.Entities;
using IdentityServer4.Models;

namespace Host
{
    public class Rows
    {
        public List<ApiScope> All() => new List<ApiScope> { new ApiScope() };

        public Resources Other() => null;
    }
}
