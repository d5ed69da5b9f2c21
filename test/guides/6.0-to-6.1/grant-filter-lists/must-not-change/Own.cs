namespace Host;

public interface IPersistedGrantStore
{
}

public class OwnStore : IPersistedGrantStore
{
}
