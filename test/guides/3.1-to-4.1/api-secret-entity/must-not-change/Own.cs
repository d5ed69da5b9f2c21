using System.Collections.Generic;

namespace Host
{
    public class ApiSecret
    {
    }

    public class Rows
    {
        public List<ApiSecret> All() => new List<ApiSecret> { new ApiSecret() };
    }
}
