using IdentityServer4.Models;

namespace Host.Tests
{
    public class Requests
    {
        public LogoutRequest Logout(LogoutMessage message) => new LogoutRequest("https://a", message) { ClientId = "a" };

        public Client Client() => new Client { ClientId = "a", AllowedGrantTypes = GrantTypes.ClientCredentials };
    }
}
