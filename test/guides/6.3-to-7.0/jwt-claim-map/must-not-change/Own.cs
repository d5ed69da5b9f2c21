using System.IdentityModel.Tokens.Jwt;

namespace Host;

public class Startup
{
    // JwtSecurityTokenHandler.DefaultInboundClaimTypeMap.Clear();
    public string Write(JwtSecurityTokenHandler handler, JwtSecurityToken token) => handler.WriteToken(token);
}
