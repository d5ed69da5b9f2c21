using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Host;

public class Factory : UserClaimsPrincipalFactory<IdentityUser> // here
{
    public Factory(UserManager<IdentityUser> users, IOptions<IdentityOptions> options)
        : base(users, options)
    {
    }
}
