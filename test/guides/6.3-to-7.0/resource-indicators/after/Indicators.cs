using System.Collections.Generic;
using Duende.IdentityServer.Validation;

namespace Host;

public class Indicators
{
    public IEnumerable<string> Read(ValidatedAuthorizeRequest request) => request.RequestedResourceIndicators;

    public IEnumerable<string> Read(ValidatedBackchannelAuthenticationRequest request) => request?.RequestedResourceIndicators;
}
