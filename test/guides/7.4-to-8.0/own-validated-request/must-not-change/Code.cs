namespace Example;

public class Reader
{
    // Not IValidatedRequest itself.
    public string IValidatedRequest { get; set; }

    public string Read(Reader reader) => reader.IValidatedRequest;
}
