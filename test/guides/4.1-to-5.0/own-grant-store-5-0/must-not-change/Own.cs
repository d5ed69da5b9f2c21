namespace Host
{
    public interface IPersistedGrantStore
    {
    }

    public class Own : IPersistedGrantStore
    {
    }
}
