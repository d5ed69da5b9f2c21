using System.Collections.Generic;
using System.Security.Claims;
using System.Threading.Tasks;
using IdentityServer4.Models;
using IdentityServer4.Services;

namespace Host
{
    public class Tokens
    {
        private readonly IClaimsService _claims;

        public Tokens(IClaimsService claims) => _claims = claims;

        public async Task<IEnumerable<Claim>> Access(TokenCreationRequest request) =>
            await _claims.GetAccessTokenClaimsAsync(
                request.Subject,
                request.ValidatedResources,
                request.ValidatedRequest);

        public async Task<IEnumerable<Claim>> Identity(TokenCreationRequest request) =>
            await _claims.GetIdentityTokenClaimsAsync(request.Subject, request.ValidatedResources, false, request.ValidatedRequest);
    }
}
