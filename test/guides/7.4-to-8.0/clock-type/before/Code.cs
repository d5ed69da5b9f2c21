using Duende.IdentityServer;

namespace Example;

public class Times
{
    private readonly IClock _clock;
    private readonly Duende.IdentityServer.IClock _other;

    public Times(IClock clock, Lazy<IClock> lazy)
    {
        _clock = clock;
        _other = lazy.Value;
    }
}
