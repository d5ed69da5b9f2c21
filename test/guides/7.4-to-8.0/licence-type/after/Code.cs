using Duende.IdentityServer;
using Duende.IdentityServer.Licensing;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Example;

public class Index : PageModel
{
    public Index(LicenseInformation? license = null) => License = license;

    public LicenseInformation? License { get; }
}
