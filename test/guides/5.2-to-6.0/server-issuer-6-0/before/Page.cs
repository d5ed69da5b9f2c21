using System.Threading.Tasks;
using Duende.IdentityServer.Extensions;
using Microsoft.AspNetCore.Http;

namespace Host.Pages;

public class Page
{
    public async Task<string> ReadAsync(HttpContext context)
    {
        await Task.Yield();
        return context.GetIdentityServerIssuerUri();
    }
}
