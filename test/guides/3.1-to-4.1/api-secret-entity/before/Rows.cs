using System.Collections.Generic;
using System.Linq;
using IdentityServer4.EntityFramework.Entities;

namespace Host
{
    public class Rows
    {
        public IEnumerable<int> Ids(IEnumerable<ApiSecret> rows) => rows.Select(row => row.Id);

        public ApiSecret Make() => new IdentityServer4.EntityFramework.Entities.ApiSecret { Id = 1 };
    }
}
