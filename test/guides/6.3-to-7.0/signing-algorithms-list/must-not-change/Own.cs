using System.Collections.Generic;
using System.Linq;
using Duende.IdentityServer.Configuration;

namespace Host;

public class Own
{
    public IEnumerable<string> SigningAlgorithms { get; set; }

    public void Configure(Own own, IdentityServerOptions options, IEnumerable<string> names)
    {
        own.SigningAlgorithms = names.Select(name => name);
        options.KeyManagement.SigningAlgorithms = new[] { new SigningAlgorithmOptions("RS256") };
    }
}
