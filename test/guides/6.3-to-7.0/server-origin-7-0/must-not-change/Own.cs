using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Host.Own;

public static class OwnExtensions
{
    public static string GetIdentityServerHost(this HttpRequest request) => request.Host.Value;

    public static string GetIdentityServerBaseUrl(this HttpRequest request) => request.PathBase;

    public static string GetIdentityServerBasePath(this HttpRequest request) => request.PathBase;

    public static string GetIdentityServerOrigin(this HttpRequest request) => request.Host.Value;

    public static string GetIdentityServerIssuerUri(this HttpRequest request) => request.Host.Value;

    public static string GetIdentityServerRelativeUrl(this HttpRequest request, string path) => path;

    public static void SetIdentityServerOrigin(this HttpRequest request, string value)
    {
    }

    public static void SetIdentityServerBasePath(this HttpRequest request, string value)
    {
    }

    public static Task<bool> GetSchemeSupportsSignOutAsync(this HttpRequest request, string scheme) => Task.FromResult(true);

    public static void RedirectToAbsoluteUrl(this HttpRequest request, string url)
    {
    }
}

public class Reader
{
    public async Task<string> ReadAsync(HttpRequest request)
    {
        request.SetIdentityServerOrigin("https://a");
        request.SetIdentityServerBasePath("/a");
        request.RedirectToAbsoluteUrl("/a");
        if (await request.GetSchemeSupportsSignOutAsync("a")) return request.GetIdentityServerHost();
        return request.GetIdentityServerBaseUrl() + request.GetIdentityServerBasePath() + request.GetIdentityServerOrigin()
            + request.GetIdentityServerIssuerUri() + request.GetIdentityServerRelativeUrl("/a");
    }
}
