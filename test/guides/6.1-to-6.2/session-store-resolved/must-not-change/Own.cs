namespace Host;

public interface IServerSideSessionStore
{
}

public class Sessions
{
    public Sessions(IServerSideSessionStore store)
    {
    }
}
