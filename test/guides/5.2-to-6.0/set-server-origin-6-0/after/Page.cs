using System.Threading.Tasks;
using Duende.IdentityServer.Extensions;
using Duende.IdentityServer.Services;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Pages;

public class Page
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        context.RequestServices.GetRequiredService<IServerUrls>().Origin = "https://id.example.com";
        await next(context);
    }
}
