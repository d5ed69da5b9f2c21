using System.Collections.Generic;
using System.Linq;
using IdentityServer4.EntityFramework.Entities;

namespace Host
{
    public class Rows
    {
        public IEnumerable<int> Ids(IEnumerable<IdentityResourceClaim> rows) => rows.Select(row => row.Id);

        public IdentityResourceClaim Make() => new IdentityServer4.EntityFramework.Entities.IdentityResourceClaim { Id = 1 };
    }
}
