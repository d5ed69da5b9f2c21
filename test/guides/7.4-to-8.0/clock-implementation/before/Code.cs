using System;
using Duende.IdentityServer;

namespace Example;

public class FixedClock : IClock
{
    public DateTimeOffset UtcNow => DateTimeOffset.UnixEpoch;
}
