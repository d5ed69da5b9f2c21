using System.Collections.Generic;
using IdentityModel.Client;

namespace Host
{
    public class Requests
    {
        public TokenRequest Make()
        {
            var request = new TokenRequest
            {
                GrantType = "custom",
                Parameters = new Dictionary<string, string>
                {
                    { "custom", "value" }
                }
            };
            request.Parameters = new Dictionary<string, string>();
            return request;
        }
    }
}
