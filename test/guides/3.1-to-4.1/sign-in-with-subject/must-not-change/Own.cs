using System.Security.Claims;
using System.Threading.Tasks;
using IdentityServer4;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Host.Pages
{
    public class SignInService
    {
        public Task SignInAsync(string sub, string name = null, AuthenticationProperties properties = null) => Task.CompletedTask;

        public Task SignInAsync(string sub, string name, string provider, AuthenticationProperties properties, params Claim[] claims) => Task.CompletedTask;
    }

    public class SignIn
    {
        public async Task RunAsync(HttpContext context, SignInService own, ClaimsPrincipal user, AuthenticationProperties properties)
        {
            await own.SignInAsync("1");
            await own.SignInAsync("1", "alice");
            await own.SignInAsync("1", "alice", properties);
            await own.SignInAsync("1", "alice", "google", properties);
            await own.SignInAsync("1", "alice", "google", properties, new Claim("a", "b"));
            await context.SignInAsync(user);
            await context.SignInAsync(user, properties);
            await context.SignInAsync("cookies", user);
            await context.SignInAsync("cookies", user, properties);
            await context.SignInAsync(new IdentityServerUser("1"), properties);
        }
    }
}
