using System.Threading.Tasks;
using Duende.IdentityServer.Extensions;
using Duende.IdentityServer.Services;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Pages;

public class Page
{
    public void Go(HttpContext context, string url) => context.Response.Redirect(context.Response.HttpContext.RequestServices.GetRequiredService<IServerUrls>().GetAbsoluteUrl(url));
}
