namespace Host;

public class DefaultRefreshTokenService
{
    public DefaultRefreshTokenService(string store, string profile, string clock, string logger)
    {
    }
}

public class Own : DefaultRefreshTokenService
{
    public Own() : base("", "", "", "")
    {
    }
}
