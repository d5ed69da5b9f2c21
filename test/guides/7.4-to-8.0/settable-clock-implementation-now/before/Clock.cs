using System;
using Duende.IdentityServer;

namespace Host.Tests;

public class StoppedClock : IClock
{
    public StoppedClock(DateTimeOffset now)
    {
        UtcNow = now;
    }

    public DateTimeOffset UtcNow { get; set; }
}

public sealed class HandSetClock : IClock
{
    public DateTimeOffset UtcNow
    {
        get;
        set;
    }

    public void Advance() => UtcNow = UtcNow.AddHours(1);
}

public class Tests
{
    private readonly StoppedClock _clock = new(DateTimeOffset.UnixEpoch);

    public DateTimeOffset Later(TimeSpan time)
    {
        _clock.UtcNow += time;
        return _clock.UtcNow;
    }
}
