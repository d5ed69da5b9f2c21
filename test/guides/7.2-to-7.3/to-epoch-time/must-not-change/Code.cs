using System;

namespace Example;

public static class Times
{
    public static long ToEpochTime(this DateTime time) => time.Ticks;

    public static DateTime ToDateTimeFromEpoch(this long seconds) => new DateTime(seconds);

    public static long Now() => DateTime.UtcNow.ToEpochTime() + 5L.ToDateTimeFromEpoch().Ticks;
}
