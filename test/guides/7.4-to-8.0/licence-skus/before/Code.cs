using Duende.IdentityServer.Licensing;

namespace Example;

public static class Shown
{
    public static string Of(LicenseUsageSummary usage) => $"License: {usage.LicenseEdition}";
}
