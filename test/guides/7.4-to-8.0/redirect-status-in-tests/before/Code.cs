using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Example;

public class AuthorizeTests
{
    public async Task<bool> Redirects(HttpClient client)
    {
        var response = await client.GetAsync("/connect/authorize?client_id=web");
        return response.StatusCode == HttpStatusCode.Found; // here
    }
}
