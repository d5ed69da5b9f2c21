using System.Collections.Generic;

namespace Host
{
    public class Resource
    {
        public Resource(string name, IEnumerable<string> claimTypes)
        {
        }
    }

    public static class Config
    {
        public static Resource Own => new Resource("own", claimTypes: new[] { "role" });
    }
}
