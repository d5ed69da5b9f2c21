using System.Collections.Generic;

namespace Host;

public class Own
{
    public IEnumerable<string> RequestedResourceIndiators { get; set; }

    public IEnumerable<string> Read(Own own) => own.RequestedResourceIndiators;
}
