using System.IdentityModel.Tokens.Jwt;

namespace Host;

public class Startup
{
    public void Configure()
    {
        JwtSecurityTokenHandler.DefaultInboundClaimTypeMap.Clear();
        System.IdentityModel.Tokens.Jwt.JwtSecurityTokenHandler.DefaultMapInboundClaims = false;
    }
}
