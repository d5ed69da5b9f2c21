using System.Net.Http;
using Duende.IdentityModel.Client;

namespace Example;

public class Calls
{
    public void Sign(HttpClient client)
    {
        client.DefaultRequestHeaders.Authorization = new BasicAuthenticationHeaderValue("id", "secret");
    }
}
