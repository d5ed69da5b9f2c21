using System;
using Duende.IdentityServer.EntityFramework.Services;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

public class OwnCors : CorsPolicyService
{
    private readonly IHttpContextAccessor _accessor;

    public OwnCors(IHttpContextAccessor accessor, IServiceProvider provider, ILogger<CorsPolicyService> logger) : base(provider, logger)
    {
        _accessor = accessor;
    }
}
