using System.Collections.Generic;
using System.Linq;
using Duende.IdentityServer.Configuration;

namespace Host;

public class Keys
{
    public void Configure(IdentityServerOptions options, IEnumerable<string> names)
    {
        options.KeyManagement.SigningAlgorithms = names.Select(name => new SigningAlgorithmOptions(name));
    }
}
