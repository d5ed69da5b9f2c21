namespace Example;

public class Peer
{
    public string AllowedGrantTypes { get; set; }
    public bool RequireClientSecret { get; set; }

    public static Peer Machine => new Peer { AllowedGrantTypes = "client_credentials", RequireClientSecret = false };
}
