using System.Collections.Generic;
using System.Linq;

namespace Host.Pages
{
    public class Api
    {
        public List<string> Scopes { get; } = new List<string>();
    }

    public class Known
    {
        public List<Api> ApiResources { get; } = new List<Api>();
    }

    public class Consent
    {
        public IEnumerable<string> Names(Known known) => known.ApiResources.SelectMany(x => x.Scopes);
    }
}
