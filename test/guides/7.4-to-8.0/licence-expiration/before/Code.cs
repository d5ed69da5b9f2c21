using Duende.IdentityServer;

namespace Example;

public static class Shown
{
    public static string Until(IdentityServerLicense license) => license.Expiration!.Value.ToLongDateString();

    public static string Short(IdentityServerLicense license) => license.Expiration.Value.ToShortDateString();
}
