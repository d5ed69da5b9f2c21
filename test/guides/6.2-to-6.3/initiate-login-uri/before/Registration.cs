using IdentityModel;

namespace Host;

public static class Registration
{
    public static string Name => OidcConstants.ClientMetadata.InitiateLoginUris;
}
