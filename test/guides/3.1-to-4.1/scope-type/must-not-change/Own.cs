using System.Collections.Generic;
using IdentityServer4.Models;

namespace Host.Pages
{
    public class Scope
    {
        public string Name { get; set; }
    }

    public class Scopes
    {
        public List<Scope> All(ApiResource api) => new List<Scope> { new Scope { Name = api.Name } };
    }
}
