namespace Host
{
    public class Tables
    {
        public string IdentityClaim { get; set; }
    }

    public class Startup
    {
        public Tables Make(Tables other) => new Tables { IdentityClaim = other.IdentityClaim };
    }
}
