using System;
using Duende.IdentityServer.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace Host;

public class Sessions
{
    public Sessions(IServerSideSessionStore store) // here
    {
    }

    public static object Find(IServiceProvider services) => services.GetService<IServerSideSessionStore>(); // here
}
