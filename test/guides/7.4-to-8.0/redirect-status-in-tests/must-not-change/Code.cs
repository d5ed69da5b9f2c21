using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Example;

public class ShopTests
{
    public async Task<bool> Redirects(HttpClient client)
    {
        var response = await client.GetAsync("/shop/connect");
        return response.StatusCode == HttpStatusCode.Found;
    }

    public HttpStatusCode Expected(string path) => path == "/connect/authorize" ? HttpStatusCode.SeeOther : HttpStatusCode.OK;
}
