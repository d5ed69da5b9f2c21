namespace Example;

public static class Said
{
    // The meter "Duende.IdentityServer.Experimental" is read by the dashboard.
    public const string Help = "See Duende.IdentityServer.Experimental in the dashboard.";
}
