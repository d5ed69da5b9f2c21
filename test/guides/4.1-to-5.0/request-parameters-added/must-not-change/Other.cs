using IdentityModel.Client;

namespace Host
{
    public class Requests
    {
        public string Read(TokenRequest request)
        {
            request.Parameters["scope"] = "api"; // here
            return request.Parameters.Keys.ToString(); // here
        }
    }
}
