namespace Example;

public class Reader
{
    // Not IAuthenticationContext itself.
    public string IAuthenticationContext { get; set; }

    public string Read(Reader reader) => reader.IAuthenticationContext;
}
