namespace Host
{
    public class StoreOptions
    {
    }

    public class ConfigurationDbContext
    {
        public ConfigurationDbContext(string options, StoreOptions store)
        {
        }
    }

    public static class Factory
    {
        public static ConfigurationDbContext Create() => new ConfigurationDbContext("options", new StoreOptions());
    }
}
