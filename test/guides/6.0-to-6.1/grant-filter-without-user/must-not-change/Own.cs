namespace Host;

public class PersistedGrantFilter
{
    public string ClientId { get; set; }

    public static PersistedGrantFilter Of(string client) => new PersistedGrantFilter { ClientId = client };
}
