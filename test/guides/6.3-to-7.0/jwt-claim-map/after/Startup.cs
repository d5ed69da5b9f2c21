using System.IdentityModel.Tokens.Jwt;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Host;

public class Startup
{
    public void Configure()
    {
        JsonWebTokenHandler.DefaultInboundClaimTypeMap.Clear();
        JsonWebTokenHandler.DefaultMapInboundClaims = false;
    }
}
