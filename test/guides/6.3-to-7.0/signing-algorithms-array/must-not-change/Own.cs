using System.Collections.Generic;
using Duende.IdentityServer.Configuration;

namespace Host;

public class Keys
{
    public void Configure(IdentityServerOptions options, IEnumerable<SigningAlgorithmOptions> all)
    {
        options.KeyManagement.SigningAlgorithms = all; // here
    }
}
