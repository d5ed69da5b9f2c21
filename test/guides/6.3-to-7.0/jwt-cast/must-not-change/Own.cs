using System.IdentityModel.Tokens.Jwt;

namespace Host;

public class Events
{
    public JwtSecurityToken Read(string text) => new JwtSecurityToken(text);

    public JwtSecurityToken Cast(object token) => token as JwtSecurityToken;
}
