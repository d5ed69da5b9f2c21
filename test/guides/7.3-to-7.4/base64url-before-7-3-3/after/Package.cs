namespace Duende.IdentityModel
{
    public static class Base64Url
    {
        public static byte[] Decode(string text) => null;

        public static string Encode(byte[] bytes) => null;
    }
}
