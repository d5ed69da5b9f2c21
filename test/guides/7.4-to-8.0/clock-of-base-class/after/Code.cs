using System;
using Duende.IdentityServer.Services;

namespace Example;

public class Tokens : DefaultTokenService
{
    public extern Tokens();

    public DateTimeOffset Later() => TimeProvider.GetUtcNow().AddMinutes(this.TimeProvider.GetUtcNow().Minute);
}
