using Duende.IdentityServer;
using Duende.IdentityServer.Models;

namespace Example;

public static class Config
{
    public static Secret Key => new Secret
    { // here
        Type = IdentityServerConstants.SecretTypes.JsonWebKey,
        Value = @"{ ""kty"": ""oct"", ""k"": ""c2VjcmV0"" }"
    };
}
