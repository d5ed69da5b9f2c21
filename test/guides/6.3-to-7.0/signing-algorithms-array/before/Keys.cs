using System.Collections.Generic;
using Duende.IdentityServer.Configuration;

namespace Host;

public class Keys
{
    public void Configure(IdentityServerOptions options)
    {
        options.KeyManagement.SigningAlgorithms = new[] { new SigningAlgorithmOptions("RS256") };
        options.KeyManagement.SigningAlgorithms = new List<SigningAlgorithmOptions>();
    }
}
