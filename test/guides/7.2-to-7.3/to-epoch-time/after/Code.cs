using System;
using Duende.IdentityModel;

namespace Example;

public class Times
{
    public long Seconds(DateTime time) => new DateTimeOffset(time.AddMinutes(1)).ToUnixTimeSeconds();

    public DateTime Time(long seconds) => default;
}
