using System.Buffers.Text;

namespace Example;

public class Reader
{
    public string Write(byte[] bytes) => Base64Url.EncodeToString(bytes);

    public byte[] Read(string text) => Microsoft.IdentityModel.Tokens.Base64UrlEncoder.DecodeBytes(text);
}
