namespace Example;

public class BasicAuthenticationOAuthHeaderValue
{
    public BasicAuthenticationOAuthHeaderValue Copy() => new BasicAuthenticationOAuthHeaderValue();
}
