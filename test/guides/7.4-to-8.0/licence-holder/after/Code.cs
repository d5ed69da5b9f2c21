using Duende.IdentityServer;
using Duende.IdentityServer.Licensing;

namespace Example;

public static class Holder
{
    public static string Of(LicenseInformation license) => license.CompanyName + license.ContactInfo;
}
