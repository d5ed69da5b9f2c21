using System.Net.Http;
using System.Threading.Tasks;
using Duende.IdentityModel.Client;

namespace Example;

public class Calls
{
    public Task<TokenResponse> Read(HttpResponseMessage message) =>
        ProtocolResponse.FromHttpResponseAsync<TokenResponse>(message, skipJsonParsing: true);
}
