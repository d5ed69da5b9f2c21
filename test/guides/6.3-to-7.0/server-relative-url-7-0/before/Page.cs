using System.Threading.Tasks;
using Duende.IdentityServer.Extensions;
using Microsoft.AspNetCore.Http;

namespace Host.Pages;

public class Page
{
    public string Read(HttpContext context, string path) => context.GetIdentityServerRelativeUrl(path);
}
