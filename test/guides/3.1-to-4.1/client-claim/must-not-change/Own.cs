using System.Collections.Generic;
using System.Security.Claims;
using IdentityServer4;
using IdentityServer4.Models;
using IdentityServer4.Test;

namespace Host
{
    public class Holder
    {
        public List<Claim> Claims { get; set; }
    }

    public static class Config
    {
        public static TestUser User() => new TestUser { SubjectId = "1", Claims = { new Claim("name", "Alice") } };

        public static Holder Own() => new Holder { Claims = new List<Claim> { new Claim("a", "b") } };

        public static Claim[] Loose() => new[] { new Claim("a", "b") };
    }
}
