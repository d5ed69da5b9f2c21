using System.Collections.Generic;

namespace Example;

public class Filter
{
    public IEnumerable<string> ClientIds { get; set; }
    public IEnumerable<string> Types { get; set; }

    public bool IsAsked(Filter filter) => filter.ClientIds != null || filter.Types == null || filter.Types is null;
}
