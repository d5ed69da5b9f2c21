using System.Collections.Generic;
using System.Security.Claims;
using IdentityServer4;

namespace Host
{
    public static class ClaimKinds
    {
        public const string Json = "text";
    }

    public static class TestUsers
    {
        public static IEnumerable<Claim> Alice(string address) => new List<Claim>
        {
            new Claim("address", "{ \"street\": \"O'Neill's: Way\" }", IdentityServerConstants.ClaimValueTypes.Json),
            new Claim("address", @"{ ""street"": ""Way"" }", IdentityServerConstants.ClaimValueTypes.Json),
            new Claim("address", address, IdentityServerConstants.ClaimValueTypes.Json),
            new Claim("note", "{ 'street': 'Way' }", ClaimKinds.Json),
            new Claim("note", "{ 'street': 'Way' }")
        };
    }
}
