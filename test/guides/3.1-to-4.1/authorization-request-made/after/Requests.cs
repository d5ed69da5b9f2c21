using IdentityServer4.Models;

namespace Host.Tests
{
    public class Requests
    {
        public AuthorizationRequest Make(string id) => new AuthorizationRequest { Client = new Client { ClientId = id }, UiLocales = "en" };

        public DeviceFlowAuthorizationRequest MakeForDevice() => new DeviceFlowAuthorizationRequest
        {
            Client = new Client { ClientId = "tv" }
        };
    }
}
