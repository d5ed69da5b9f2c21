using System.Net.Http;

namespace Example;

public class Calls
{
    public void Sign(HttpClient client)
    {
        client.DefaultRequestHeaders.Authorization = new BasicAuthenticationOAuthHeaderValue("id", "secret");
    }
}
