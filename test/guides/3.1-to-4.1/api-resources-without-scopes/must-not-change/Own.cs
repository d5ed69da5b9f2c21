namespace Host
{
    public class Builder
    {
        public Builder AddInMemoryApiResources(string[] apis) => this;
    }

    public class Startup
    {
        public void Configure(Builder builder) => builder.AddInMemoryApiResources(new string[0]);
    }
}
