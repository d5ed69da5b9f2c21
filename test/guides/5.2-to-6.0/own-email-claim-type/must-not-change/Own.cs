using Microsoft.AspNetCore.Identity;

namespace Host;

public class Own
{
    // options.ClaimsIdentity.EmailClaimType = "mail";
    public string Read(IdentityOptions options) => options.ClaimsIdentity.EmailClaimType;
}
