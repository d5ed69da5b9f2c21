using System.Collections.Generic;
using IdentityServer4.Models;

namespace Host.Pages
{
    public class Scopes
    {
        private readonly List<Scope> _all = new List<Scope> { new Scope("read", "Read") };

        public string Title(Scope scope) => scope.DisplayName ?? scope.Name;

        public IdentityServer4.Models.Scope First() => _all[0];
    }
}
