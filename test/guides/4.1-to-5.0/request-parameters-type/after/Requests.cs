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
                Parameters = new Parameters
                {
                    { "custom", "value" }
                }
            };
            request.Parameters = new Parameters();
            return request;
        }
    }
}
