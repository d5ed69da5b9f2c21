using System.Collections.Generic;

namespace Host
{
    public class IdentityClaim
    {
    }

    public class Rows
    {
        public List<IdentityClaim> All() => new List<IdentityClaim> { new IdentityClaim() };
    }
}
