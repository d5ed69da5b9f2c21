using System.Collections.Generic;
using IdentityModel.Client;

namespace Host
{
    public class Requests
    {
        public TokenRequest Make(IDictionary<string, string> values)
        {
            var request = new TokenRequest
            {
                Parameters = new Parameters(new Dictionary<string, string> { ["custom"] = "value" })
            };
            request.Parameters = new Parameters(values);
            return request;
        }
    }
}
