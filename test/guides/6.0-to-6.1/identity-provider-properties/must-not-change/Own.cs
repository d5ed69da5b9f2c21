using System.Collections.Generic;
using Duende.IdentityServer.Models;

namespace Host;

public class Own
{
    public Dictionary<string, string> Properties { get; set; }

    public static Own Make() => new Own { Properties = new Dictionary<string, string> { ["a"] = "b" } };

    public static Client MakeClient() => new Client { Properties = new Dictionary<string, string> { ["a"] = "b" } };
}
