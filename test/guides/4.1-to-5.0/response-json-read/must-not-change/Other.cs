using IdentityModel.Client;

namespace Host
{
    public class Responses
    {
        public string Read(TokenResponse response)
        {
            return response.Json["custom"].ToString(); // here
        }
    }
}
