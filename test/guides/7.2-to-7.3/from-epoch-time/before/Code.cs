using System;
using Duende.IdentityModel;

namespace Example;

public class Times
{
    public long Seconds(DateTime time) => 0;

    public DateTime Time(long seconds) => seconds.ToDateTimeFromEpoch();
}
