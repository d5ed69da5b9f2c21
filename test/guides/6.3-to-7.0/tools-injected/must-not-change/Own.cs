using System;
using Microsoft.Extensions.DependencyInjection;

namespace Host;

public class IdentityServerTools
{
    public string Name { get; set; }
}

public class Jobs
{
    public Jobs(IdentityServerTools tools, IServiceProvider services)
    {
        var own = services.GetRequiredService<IdentityServerTools>();
    }
}
