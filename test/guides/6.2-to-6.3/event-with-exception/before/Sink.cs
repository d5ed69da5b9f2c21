using System.Threading.Tasks;
using Duende.IdentityServer.Events;
using Duende.IdentityServer.Services;

namespace Host;

public class Sink : IEventSink
{
    public Task PersistAsync(Event evt)
    {
        if (evt is UnhandledExceptionEvent unhandled) System.Console.WriteLine(unhandled.Details); // here
        return Task.CompletedTask;
    }
}
