using System;
using Duende.IdentityServer;

namespace Example;

public class Times
{
    private readonly TimeProvider _clock;
    private readonly System.TimeProvider _other;

    public Times(TimeProvider clock, Lazy<TimeProvider> lazy)
    {
        _clock = clock;
        _other = lazy.Value;
    }
}
