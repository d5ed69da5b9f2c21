using System.Threading.Tasks;
using Duende.IdentityServer.Extensions;
using Duende.IdentityServer.Services;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Host.Pages;

public class Page
{
    public string Read(HttpContext context) => context.RequestServices.GetRequiredService<IServerUrls>().Origin + "/own";
}
