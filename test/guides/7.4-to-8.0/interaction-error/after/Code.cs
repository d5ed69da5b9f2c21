using Duende.IdentityServer.Models;

namespace Example;

public class Denial
{
    public InteractionError? Error { get; set; } = InteractionError.AccessDenied;

    public ConsentResponse Answer() => new ConsentResponse { Error = Duende.IdentityServer.Models.InteractionError.LoginRequired };
}
