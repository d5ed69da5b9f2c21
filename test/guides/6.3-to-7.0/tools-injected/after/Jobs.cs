using System;
using System.Threading.Tasks;
using Duende.IdentityServer;
using Microsoft.Extensions.DependencyInjection;

namespace Host;

public class Jobs
{
    private readonly IIdentityServerTools _tools;

    public Jobs(IIdentityServerTools tools)
    {
        _tools = tools;
    }

    public Duende.IdentityServer.IIdentityServerTools Tools => _tools;

    public Task<string> RunAsync(IServiceProvider services)
    {
        IIdentityServerTools own = services.GetRequiredService<IIdentityServerTools>();
        return own.IssueJwtAsync(60, Array.Empty<System.Security.Claims.Claim>());
    }
}
