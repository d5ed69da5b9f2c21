namespace Host
{
    public class TokenCleanupService
    {
        public TokenCleanupService(string options, string context, string logger, string notification)
        {
        }
    }

    public class Own : TokenCleanupService
    {
        public Own(string notification) : base("", "", "", notification)
        {
        }
    }
}
