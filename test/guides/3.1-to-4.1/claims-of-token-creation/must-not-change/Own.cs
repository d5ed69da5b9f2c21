using System.Collections.Generic;
using System.Security.Claims;
using IdentityServer4.Models;

namespace Host
{
    public class Asked
    {
        public Resources Resources { get; set; }
    }

    public class OwnClaims
    {
        public IEnumerable<Claim> GetAccessTokenClaimsAsync(Resources resources) => new Claim[0];
    }

    public class Tokens
    {
        public IEnumerable<Claim> Access(OwnClaims claims, Asked asked) => claims.GetAccessTokenClaimsAsync(asked.Resources);
    }
}
