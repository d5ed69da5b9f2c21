using System.Buffers.Text;

namespace Example.Net9;

public class Reader
{
    public string Write(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
