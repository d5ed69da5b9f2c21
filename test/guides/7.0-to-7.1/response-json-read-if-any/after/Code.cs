using System.Net.Http;
using Duende.IdentityModel.Client;

namespace Example;

public class Reader
{
    public void Read(TokenResponse response, UserInfoResponse user)
    {
        var tenant = response.Json?.TryGetString("tenant");
        var age = user.Json?.TryGetInt("age");
    }
}
