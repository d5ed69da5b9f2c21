using System.Collections.Generic;
using IdentityModel.Client;

namespace Host
{
    public class OwnRequest
    {
        public Dictionary<string, string> Parameters { get; set; }

        public static OwnRequest Make()
        {
            return new OwnRequest { Parameters = new Dictionary<string, string> { { "a", "b" } } };
        }
    }
}
