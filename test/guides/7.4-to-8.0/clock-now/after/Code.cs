using System;
using Duende.IdentityServer;

namespace Example;

public class Times
{
    public DateTimeOffset Now(TimeProvider clock) => clock.GetUtcNow();

    public DateTime Today(TimeProvider clock) => clock.GetUtcNow().UtcDateTime.Date;

    public DateTimeOffset? Maybe(TimeProvider clock) => clock?.GetUtcNow();
}
