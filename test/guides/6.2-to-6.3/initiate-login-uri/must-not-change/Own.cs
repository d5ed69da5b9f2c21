namespace Host;

public static class OidcConstants
{
    public static class ClientMetadata
    {
        public const string InitiateLoginUris = "uris";
    }

    public static string Name => OidcConstants.ClientMetadata.InitiateLoginUris;
}
