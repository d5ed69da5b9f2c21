namespace Host
{
    public class Tables
    {
        public string ApiClaim { get; set; }
    }

    public class Startup
    {
        public Tables Make(Tables other) => new Tables { ApiClaim = other.ApiClaim };
    }
}
