using System.Collections.Generic;
using System.Security.Claims;
using IdentityServer4;

namespace Host
{
    public static class TestUsers
    {
        public static IEnumerable<Claim> Alice() => new List<Claim>
        {
            new Claim("address", @"{ 'street_address': 'One Way', 'postal_code': 69118 }", IdentityServer4.IdentityServerConstants.ClaimValueTypes.Json), // here
            new Claim("phones", "[{'kind': 'home'}]", IdentityServerConstants.ClaimValueTypes.Json) // here
        };
    }
}
