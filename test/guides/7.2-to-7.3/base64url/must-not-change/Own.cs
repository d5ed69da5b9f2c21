namespace Example;

public static class Base64Url
{
    public static byte[] Decode(string text) => System.Convert.FromBase64String(text);
}

public class Reader
{
    public byte[] Read(string text) => Base64Url.Decode(text);
}
