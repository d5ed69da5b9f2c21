namespace Host
{
    public class Tables
    {
        public string ApiSecret { get; set; }
    }

    public class Startup
    {
        public Tables Make(Tables other) => new Tables { ApiSecret = other.ApiSecret };
    }
}
