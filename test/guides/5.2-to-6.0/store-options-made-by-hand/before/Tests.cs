using Duende.IdentityServer.EntityFramework.Options;

namespace Host
{
    public class OwnContext
    {
        public OwnContext(string options, ConfigurationStoreOptions store)
        {
        }
    }

    public class Tests
    {
        private readonly ConfigurationStoreOptions store = new ConfigurationStoreOptions(); // here

        public OwnContext Make() => new OwnContext("options", store);

        public OwnContext MakeAnother()
        {
            return new OwnContext("options", new ConfigurationStoreOptions { DefaultSchema = "auth" }); // here
        }
    }
}
