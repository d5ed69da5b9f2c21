using System.Threading.Tasks;
using Duende.IdentityServer.Validation;

namespace Host;

public class OwnBase
{
    public virtual Task ProcessTokenRequestAsync(TokenRequestValidationResult result) => Task.CompletedTask;
}

public class Own : OwnBase
{
    public override Task ProcessTokenRequestAsync(TokenRequestValidationResult result) => Task.CompletedTask;
}
