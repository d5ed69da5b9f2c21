using System.Security.Claims;
using Duende.IdentityServer.Extensions;

namespace Host;

public class Names
{
    public string Read(ClaimsPrincipal user) => user.GetDisplayName();
}
