using Duende.IdentityServer;

namespace Example;

public static class Holder
{
    public static string Of(IdentityServerLicense license) => license.CompanyName + license.ContactInfo;
}
