using Duende.IdentityServer.Configuration;
using Duende.IdentityServer.Services;
using Duende.IdentityServer.Validation;
using Microsoft.Extensions.Logging;

namespace Host;

public class OwnSecrets : PrivateKeyJwtSecretValidator
{
    public OwnSecrets(IIssuerNameService names, IReplayCache cache, IdentityServerOptions options, ILogger<PrivateKeyJwtSecretValidator> logger)
        : base(names, cache, options, logger)
    {
    }
}
