namespace Example;

public class Builder
{
    public Builder AddLegacyClock() => this;

    public static Builder Make() => new Builder().AddLegacyClock().AddLegacyClock();
}
