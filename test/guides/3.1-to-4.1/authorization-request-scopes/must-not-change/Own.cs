using System.Collections.Generic;

namespace Host.Pages
{
    public class Asked
    {
        public IEnumerable<string> ScopesRequested { get; set; }
    }

    public class Reader
    {
        public IEnumerable<string> Read(Asked asked) => asked?.ScopesRequested ?? new Asked { ScopesRequested = new[] { "a" } }.ScopesRequested;
    }
}
