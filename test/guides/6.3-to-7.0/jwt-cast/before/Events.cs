using System.IdentityModel.Tokens.Jwt;
using Microsoft.IdentityModel.Tokens;

namespace Host;

public class Validated
{
    public SecurityToken SecurityToken { get; set; }
}

public class Events
{
    public string Read(Validated context)
    {
        var token = context.SecurityToken as JwtSecurityToken; // here
        if (context.SecurityToken is JwtSecurityToken other) return other.RawData; // here
        return ((JwtSecurityToken)context.SecurityToken).RawData; // here
    }
}
