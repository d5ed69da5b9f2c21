using IdentityServer4.EntityFramework.Services;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

public class OwnCors : CorsPolicyService
{
    private readonly IHttpContextAccessor _accessor;

    public OwnCors(IHttpContextAccessor accessor, ILogger<CorsPolicyService> logger) : base(accessor, logger)
    {
        _accessor = accessor;
    }
}
