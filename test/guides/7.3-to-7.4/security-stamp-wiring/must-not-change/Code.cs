namespace Example;

public static class SecurityStampValidatorCallback
{
    public static int UpdatePrincipal(int context) => context;

    public static int Call() => SecurityStampValidatorCallback.UpdatePrincipal(1);
}
