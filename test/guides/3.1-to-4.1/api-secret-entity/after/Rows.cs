using System.Collections.Generic;
using System.Linq;
using IdentityServer4.EntityFramework.Entities;

namespace Host
{
    public class Rows
    {
        public IEnumerable<int> Ids(IEnumerable<ApiResourceSecret> rows) => rows.Select(row => row.Id);

        public ApiResourceSecret Make() => new IdentityServer4.EntityFramework.Entities.ApiResourceSecret { Id = 1 };
    }
}
