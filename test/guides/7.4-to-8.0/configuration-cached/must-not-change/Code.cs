namespace Example;

public class Builder
{
    public Builder AddInMemoryCaching() => this;

    public static Builder Make() => new Builder().AddInMemoryCaching();
}
