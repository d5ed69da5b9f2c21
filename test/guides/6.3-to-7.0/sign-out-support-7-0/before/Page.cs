using System.Threading.Tasks;
using Duende.IdentityServer.Extensions;
using Microsoft.AspNetCore.Http;

namespace Host.Pages;

public class Page
{
    public async Task<bool> AskAsync(HttpContext context, string idp)
    {
        var isSupported = await context.GetSchemeSupportsSignOutAsync(idp);
        if (await context.GetSchemeSupportsSignOutAsync("own")) return true;
        return isSupported;
    }
}
