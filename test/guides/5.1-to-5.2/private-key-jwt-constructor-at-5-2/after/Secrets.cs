using Duende.IdentityServer.Configuration;
using Duende.IdentityServer.Services;
using Duende.IdentityServer.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Host;

public class OwnSecrets : PrivateKeyJwtSecretValidator
{
    public OwnSecrets(IHttpContextAccessor contextAccessor, IIssuerNameService names, IReplayCache cache, IdentityServerOptions options, ILogger<PrivateKeyJwtSecretValidator> logger)
        : base(contextAccessor, names, cache, options, logger)
    {
    }
}
