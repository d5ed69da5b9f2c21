using Duende.IdentityServer.Events;

namespace Example;

public class Sink
{
    public bool IsFailure(Event raised) => raised is TokenIssuedFailureEvent; // here
}
