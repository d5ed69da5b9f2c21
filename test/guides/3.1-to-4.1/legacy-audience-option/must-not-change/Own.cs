namespace Host
{
    public class Options
    {
        public bool EmitLegacyResourceAudienceClaim { get; set; }
    }

    public class Startup
    {
        public Options Make() => new Options { EmitLegacyResourceAudienceClaim = true };
    }
}
