using System.Threading.Tasks;
using Duende.IdentityServer.Services;

namespace Host;

public class Ciba
{
    public Task EndAsync(IBackchannelAuthenticationInteractionService service, CompleteBackchannelLoginRequest request) =>
        service.CompleteLoginRequestAsync(completionRequest: request);
}
