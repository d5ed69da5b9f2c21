using System.Net.Http;
using IdentityModel.Client;

namespace Example;

public class Reader
{
    public void Read(TokenResponse response, UserInfoResponse user)
    {
        foreach (var claim in user.Json.EnumerateObject()) { }
        var raw = response.Json.GetRawText();
    }
}
