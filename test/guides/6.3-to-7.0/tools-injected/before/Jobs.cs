using System;
using System.Threading.Tasks;
using Duende.IdentityServer;
using Microsoft.Extensions.DependencyInjection;

namespace Host;

public class Jobs
{
    private readonly IdentityServerTools _tools;

    public Jobs(IdentityServerTools tools)
    {
        _tools = tools;
    }

    public Duende.IdentityServer.IdentityServerTools Tools => _tools;

    public Task<string> RunAsync(IServiceProvider services)
    {
        IdentityServerTools own = services.GetRequiredService<IdentityServerTools>();
        return own.IssueJwtAsync(60, Array.Empty<System.Security.Claims.Claim>());
    }
}
