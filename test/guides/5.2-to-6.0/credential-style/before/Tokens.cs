using System.Net.Http;
using System.Threading.Tasks;
using IdentityModel.Client;

namespace Host;

public class Tokens
{
    public Task<TokenResponse> AskAsync(HttpClient client) =>
        client.RequestClientCredentialsTokenAsync(new ClientCredentialsTokenRequest
        {
            Address = "https://other/token",
            ClientId = "host",
            ClientSecret = "secret"
        });
}
