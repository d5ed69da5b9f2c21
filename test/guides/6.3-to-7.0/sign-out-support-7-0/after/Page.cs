using System.Threading.Tasks;
using Duende.IdentityServer.Extensions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Pages;

public class Page
{
    public async Task<bool> AskAsync(HttpContext context, string idp)
    {
        var isSupported = (await context.RequestServices.GetRequiredService<IAuthenticationHandlerProvider>().GetHandlerAsync(context, idp)) is IAuthenticationSignOutHandler;
        if ((await context.RequestServices.GetRequiredService<IAuthenticationHandlerProvider>().GetHandlerAsync(context, "own")) is IAuthenticationSignOutHandler) return true;
        return isSupported;
    }
}
