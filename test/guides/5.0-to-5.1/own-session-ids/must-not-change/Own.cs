namespace Host
{
    public class DefaultUserSession
    {
    }

    public class Sessions : DefaultUserSession
    {
    }
}
