using Duende.IdentityServer.AspNetIdentity;
using Microsoft.AspNetCore.Identity;

namespace Example;

public static class Startup
{
    public static void Configure(SecurityStampValidatorOptions options)
    {
        options.OnRefreshingPrincipal = SecurityStampValidatorCallback.UpdatePrincipal; // here
    }
}
