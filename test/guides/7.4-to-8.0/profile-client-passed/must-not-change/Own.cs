namespace Example;

public class Client
{
    public string ClientId { get; set; }
    public bool Enabled { get; set; }
    public string ClientName { get; set; }
}

public class CallContext
{
    public Client Client { get; set; }
    public ValidatedRequest ValidatedRequest { get; set; }
}

public class ValidatedRequest
{
    public string SessionId { get; set; }
}
