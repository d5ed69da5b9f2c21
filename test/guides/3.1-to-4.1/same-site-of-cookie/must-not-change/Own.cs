using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace Host
{
    public class Startup
    {
        // options.Cookie.SameSite = SameSiteMode.Lax;
        public bool IsLax(CookieAuthenticationOptions options) => options.Cookie.SameSite == SameSiteMode.Lax;
    }
}
