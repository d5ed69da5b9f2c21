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
        public OwnContext MakeOne(System.Collections.Generic.List<string> names)
        {
            var own = new ConfigurationStoreOptions(); // here
            names.Add("own");
            return new OwnContext("options", own);
        }

        private readonly ConfigurationStoreOptions store = new ConfigurationStoreOptions(); // here

        public OwnContext Make() => new OwnContext("options", store);

        public OwnContext MakeAnother()
        {
            return new OwnContext("options", new ConfigurationStoreOptions { DefaultSchema = "auth" }); // here
        }
    }
}
