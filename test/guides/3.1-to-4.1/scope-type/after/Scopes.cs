using System.Collections.Generic;
using IdentityServer4.Models;

namespace Host.Pages
{
    public class Scopes
    {
        private readonly List<ApiScope> _all = new List<ApiScope> { new ApiScope("read", "Read") };

        public string Title(ApiScope scope) => scope.DisplayName ?? scope.Name;

        public IdentityServer4.Models.ApiScope First() => _all[0];
    }
}
