using IdentityModel.Client;

namespace Host;

public class TokenRequest
{
    public string ClientSecret { get; set; }
}

public class Tokens
{
    public TokenRequest Own() => new TokenRequest { ClientSecret = "secret" };

    public PasswordTokenRequest Set() => new PasswordTokenRequest
    {
        ClientSecret = "secret",
        ClientCredentialStyle = ClientCredentialStyle.AuthorizationHeader
    };

    public RefreshTokenRequest Public() => new RefreshTokenRequest { ClientId = "page" };
}
