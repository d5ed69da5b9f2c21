using Microsoft.AspNetCore.Authentication;

namespace Host;

public class Own
{
    // services.AddSingleton<ISystemClock, SystemClock>();
    public Own(ISystemClock clock)
    {
    }
}
