using Duende.IdentityServer;
using Duende.IdentityServer.Models;

namespace Example;

public static class Config
{
    public static Secret Key => new Secret
    {
        Type = IdentityServerConstants.SecretTypes.JsonWebKey,
        Value = "{ \"kty\": \"RSA\", \"n\": \"oct\" }"
    };
}
