namespace Example;

public class Builder
{
    public Builder AddServerSideSessions() => this;

    public static Builder Make() => new Builder().AddServerSideSessions();
}
