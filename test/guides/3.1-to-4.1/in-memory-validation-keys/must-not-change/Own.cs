namespace Host
{
    public class DefaultValidationKeysStore
    {
    }

    public class Keys
    {
        public object Store() => new DefaultValidationKeysStore();
    }
}
