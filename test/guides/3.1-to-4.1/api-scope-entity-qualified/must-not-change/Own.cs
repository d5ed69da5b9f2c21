using System.Collections.Generic;
using IdentityServer4.EntityFramework.Entities;

namespace Host
{
    public class Rows
    {
        public List<ApiScope> All() => new List<ApiScope> { new ApiScope() };
    }
}
