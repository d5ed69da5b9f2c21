namespace Example;

public class IdentityProvider
{
}

public class Google : IdentityProvider
{
}
