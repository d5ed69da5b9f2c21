using System.Collections.Generic;
using System.Linq;
using IdentityServer4.EntityFramework.Entities;

namespace Host
{
    public class Rows
    {
        public IEnumerable<int> Ids(IEnumerable<IdentityClaim> rows) => rows.Select(row => row.Id);

        public IdentityClaim Make() => new IdentityServer4.EntityFramework.Entities.IdentityClaim { Id = 1 };
    }
}
