using Duende.IdentityServer.Models;

namespace Example;

public class Denial
{
    public AuthorizationError? Error { get; set; } = AuthorizationError.AccessDenied;

    public ConsentResponse Answer() => new ConsentResponse { Error = Duende.IdentityServer.Models.AuthorizationError.LoginRequired };
}
