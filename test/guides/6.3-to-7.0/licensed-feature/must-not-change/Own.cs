namespace Host;

public class Own
{
    public bool RequireResourceIndicator { get; set; }

    public Own AddServerSideSessions() => new Own { RequireResourceIndicator = true };

    public Own Make() => AddServerSideSessions();
}
