using System;
using Duende.IdentityModel;

namespace Example;

public class Times
{
    public long Seconds(DateTime time) => time.AddMinutes(1).ToEpochTime();

    public DateTime Time(long seconds) => default;
}
