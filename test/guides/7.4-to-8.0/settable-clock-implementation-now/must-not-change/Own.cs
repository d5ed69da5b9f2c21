using System;

namespace Host.Tests;

public interface IClock
{
    DateTimeOffset UtcNow { get; }
}

public class StoppedClock : IClock
{
    public DateTimeOffset UtcNow { get; set; }
}
