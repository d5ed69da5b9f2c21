using Microsoft.AspNetCore.Identity;

namespace Host;

// UserClaimsPrincipalFactory is not derived from here.
public class Own
{
    public Own(IUserClaimsPrincipalFactory<IdentityUser> factory)
    {
    }
}
