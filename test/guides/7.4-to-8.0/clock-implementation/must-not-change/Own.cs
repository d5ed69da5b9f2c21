using System;

namespace Example;

public interface IClock
{
    DateTimeOffset UtcNow { get; }
}

public class Clock : IClock
{
    public DateTimeOffset UtcNow => DateTimeOffset.UtcNow;
}

public class Times
{
    private readonly IClock clock = new Clock();

    public DateTimeOffset Now => clock.UtcNow;
    public IClock Clock { get; } = new Clock();
    public DateTimeOffset Later => Clock.UtcNow.AddMinutes(1);
}
