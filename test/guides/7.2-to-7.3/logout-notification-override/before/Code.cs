using System.Threading.Tasks;
using Duende.IdentityServer.Services;

namespace Example;

public class Logout : DefaultBackChannelLogoutService
{
    public extern Logout();

    protected override Task SendLogoutNotificationAsync(BackChannelLogoutRequest request) // here
        => Task.CompletedTask;
}
