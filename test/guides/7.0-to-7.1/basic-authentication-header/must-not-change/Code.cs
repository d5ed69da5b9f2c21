namespace Example;

public class BasicAuthenticationHeaderValue
{
    public BasicAuthenticationHeaderValue Copy() => new BasicAuthenticationHeaderValue();
}
