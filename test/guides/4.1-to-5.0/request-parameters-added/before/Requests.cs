using IdentityModel.Client;

namespace Host
{
    public class Requests
    {
        public TokenRequest Make()
        {
            var request = new TokenRequest { Parameters = { { "custom", "value" } } };
            request.Parameters.Add("scope", "api");
            return request;
        }
    }
}
