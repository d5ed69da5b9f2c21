using System.Collections.Generic;
using System.Linq;
using Duende.IdentityServer.Configuration;

namespace Host;

public class Keys
{
    public void Configure(IdentityServerOptions options, IEnumerable<SigningAlgorithmOptions> all)
    {
        options.KeyManagement.SigningAlgorithms = all.Where(algorithm => algorithm.UseX509Certificate).ToList();
    }
}
