namespace Host;

public class BackchannelAuthenticationUserValidatonResult
{
    public static BackchannelAuthenticationUserValidatonResult Make() => new BackchannelAuthenticationUserValidatonResult();
}
