using System.Collections.Generic;
using IdentityServer4.Models;
using IdentityServer4.Stores;

namespace Host
{
    public class Keys
    {
        public IValidationKeysStore Store(IEnumerable<SecurityKeyInfo> keys) => new IdentityServer4.Stores.DefaultValidationKeysStore(keys);
    }
}
