using System;
using Duende.IdentityServer.Services;

namespace Example;

public class Tokens : DefaultTokenService
{
    public extern Tokens();

    public DateTimeOffset Later() => Clock.UtcNow.AddMinutes(this.Clock.UtcNow.Minute);
}
