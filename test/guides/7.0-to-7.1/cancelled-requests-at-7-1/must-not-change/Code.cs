namespace Example;

public class Services
{
    public Services AddIdentityServer() => this;

    public static Services Make() => new Services().AddIdentityServer();
}
