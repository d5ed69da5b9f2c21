using Duende.IdentityServer;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Example;

public class Index : PageModel
{
    public Index(IdentityServerLicense? license = null) => License = license;

    public IdentityServerLicense? License { get; }
}
