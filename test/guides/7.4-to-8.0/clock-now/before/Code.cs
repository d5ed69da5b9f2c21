using System;
using Duende.IdentityServer;

namespace Example;

public class Times
{
    public DateTimeOffset Now(IClock clock) => clock.UtcNow;

    public DateTime Today(IClock clock) => clock.UtcNow.UtcDateTime.Date;

    public DateTimeOffset? Maybe(IClock clock) => clock?.UtcNow;
}
