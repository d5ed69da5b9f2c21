using IdentityServer4.Models;

namespace Host.Tests
{
    public class Requests
    {
        public AuthorizationRequest Make(string id) => new AuthorizationRequest { ClientId = id, UiLocales = "en" };

        public DeviceFlowAuthorizationRequest MakeForDevice() => new DeviceFlowAuthorizationRequest
        {
            ClientId = "tv"
        };
    }
}
