using System.Text;
using Duende.IdentityModel;

namespace Example;

public class ViewModel
{
    public string Clients(string encoded)
    {
        var bytes = Base64Url.Decode(encoded);
        return Encoding.UTF8.GetString(bytes);
    }

    public string Encoded(byte[] bytes) => Duende.IdentityModel.Base64Url.Encode(bytes);
}
