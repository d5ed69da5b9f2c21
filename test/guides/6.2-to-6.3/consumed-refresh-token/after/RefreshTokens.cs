using System.Threading.Tasks;
using Duende.IdentityServer.Models;
using Duende.IdentityServer.Services;
using Duende.IdentityServer.Stores.Serialization;
using Microsoft.Extensions.DependencyInjection;

namespace Host;

public abstract class OwnRefreshTokens : DefaultRefreshTokenService
{
    protected OwnRefreshTokens(DefaultRefreshTokenService inner, PersistentGrantOptions options) : base(null, null, null, options, null)
    {
    }

    protected override Task<bool> AcceptConsumedTokenAsync(RefreshToken refreshToken) => Task.FromResult(true); // here
}

public static class Startup
{
    public static void Add(IServiceCollection services)
    {
        services.AddIdentityServerBuilder().AddOperationalStore(options =>
        {
            options.EnableTokenCleanup = true;
            options.RemoveConsumedTokens = true; // here
        });
    }
}
