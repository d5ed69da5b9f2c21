using System.Collections.Generic;
using IdentityModel.Client;

namespace Host
{
    public class OwnRequest
    {
        public IDictionary<string, string> Parameters { get; set; }

        public static OwnRequest Make(IDictionary<string, string> values)
        {
            var request = new OwnRequest { Parameters = new Dictionary<string, string> { ["a"] = "b" } };
            request.Parameters = values;
            return request;
        }
    }
}
