using Duende.IdentityServer;

namespace Example;

public class Shown
{
    public IdentityServerLicense? License { get; }

    public string Serial()
    {
        if (License != null) return "" + License.SerialNumber;
        return "";
    }
}
