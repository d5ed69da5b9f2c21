using System.Threading.Tasks;
using Duende.IdentityServer.Extensions;
using Microsoft.AspNetCore.Http;

namespace Host.Pages;

public class Page
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        context.SetIdentityServerOrigin("https://id.example.com");
        await next(context);
    }
}
