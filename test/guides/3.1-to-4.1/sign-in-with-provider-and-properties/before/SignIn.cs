using System;
using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Host.Pages
{
    public class SignIn
    {
        public async Task RunAsync(HttpContext context, string sub, string name, string provider, Claim[] claims)
        {
            AuthenticationProperties properties = new AuthenticationProperties { IsPersistent = true };
            await context.SignInAsync(sub, name, provider, properties);
        }
    }
}
