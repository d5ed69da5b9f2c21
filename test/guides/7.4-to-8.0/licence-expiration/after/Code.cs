using Duende.IdentityServer;
using Duende.IdentityServer.Licensing;

namespace Example;

public static class Shown
{
    public static string Until(LicenseInformation license) => license.Expiration!.Value.DateTime.ToLongDateString();

    public static string Short(LicenseInformation license) => license.Expiration.Value.DateTime.ToShortDateString();
}
