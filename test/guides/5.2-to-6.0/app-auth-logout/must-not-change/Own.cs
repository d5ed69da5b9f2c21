namespace Host;

public class Own
{
    public Own AddAppAuthRedirectUriValidator() => this;

    public Own Make() => new Own().AddAppAuthRedirectUriValidator();
}
