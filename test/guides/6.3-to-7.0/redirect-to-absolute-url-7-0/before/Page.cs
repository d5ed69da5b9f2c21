using System.Threading.Tasks;
using Duende.IdentityServer.Extensions;
using Microsoft.AspNetCore.Http;

namespace Host.Pages;

public class Page
{
    public void Go(HttpContext context, string url) => context.Response.RedirectToAbsoluteUrl(url);
}
