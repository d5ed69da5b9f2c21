using System;
using Duende.IdentityServer;

namespace Example;

public class FixedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
}
