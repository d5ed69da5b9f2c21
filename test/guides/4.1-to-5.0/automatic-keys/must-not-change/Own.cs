using System;
using Microsoft.Extensions.DependencyInjection;

namespace Host
{
    public class Options
    {
        public string Name { get; set; }
    }

    public class Server
    {
        public Server AddIdentityServer(Action<Options> configure = null) => this;
    }

    public class Startup
    {
        public void Configure(Server server)
        {
            server.AddIdentityServer();
            server.AddIdentityServer(options => options.Name = "own");
        }
    }
}
