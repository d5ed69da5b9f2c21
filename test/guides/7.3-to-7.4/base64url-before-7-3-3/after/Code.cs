using System.Text;
using Duende.IdentityModel;
using Microsoft.AspNetCore.WebUtilities;

namespace Example;

public class ViewModel
{
    public string Clients(string encoded)
    {
        var bytes = WebEncoders.Base64UrlDecode(encoded);
        return Encoding.UTF8.GetString(bytes);
    }

    public string Encoded(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);
}
