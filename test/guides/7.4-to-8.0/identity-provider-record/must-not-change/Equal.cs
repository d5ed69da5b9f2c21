using Provider = Duende.IdentityServer.Models.IdentityProvider;

namespace Example.Listed;

public class Providers : System.Collections.Generic.List<Provider>
{
}
