using System;
using Duende.IdentityServer;

namespace Example;

public class SettableClock : IClock
{
    public DateTimeOffset UtcNow { get; set; }
}

public class ClockUser
{
    public void Set(SettableClock clock) => clock.UtcNow = clock.UtcNow.AddDays(1);
}
