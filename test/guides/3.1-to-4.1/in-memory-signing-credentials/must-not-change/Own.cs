namespace Host
{
    public class DefaultSigningCredentialsStore
    {
    }

    public class Keys
    {
        public object Store() => new DefaultSigningCredentialsStore();
    }
}
