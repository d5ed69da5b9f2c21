using System.Threading.Tasks;
using Duende.IdentityServer.Extensions;
using Duende.IdentityServer.Services;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Pages;

public class Page
{
    public async Task<string> ReadAsync(HttpContext context)
    {
        await Task.Yield();
        return (await context.RequestServices.GetRequiredService<IIssuerNameService>().GetCurrentAsync());
    }
}
