namespace Host
{
    public class Own
    {
        public bool EnableTokenCleanup { get; set; }

        public Own Make() => new Own { EnableTokenCleanup = true };
    }
}
