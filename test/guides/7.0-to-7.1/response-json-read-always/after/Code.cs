using System.Net.Http;
using Duende.IdentityModel.Client;

namespace Example;

public class Reader
{
    public void Read(TokenResponse response, UserInfoResponse user)
    {
        foreach (var claim in user.Json.Value.EnumerateObject()) { }
        var raw = response.Json.Value.GetRawText();
    }
}
