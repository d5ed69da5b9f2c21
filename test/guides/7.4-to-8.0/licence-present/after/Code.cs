using Duende.IdentityServer;
using Duende.IdentityServer.Licensing;

namespace Example;

public class Shown
{
    public LicenseInformation? License { get; }

    public string Serial()
    {
        if (License?.IsConfigured == true) return "" + License.SerialNumber;
        return "";
    }
}
