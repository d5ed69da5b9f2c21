namespace Example;

public static class Telemetry
{
    public const string ServiceName = "Shop";
    public const string ServiceNameExperimental = "Shop.Experimental";

    public static string All() => Add(Telemetry.ServiceName) + Add(Telemetry.ServiceNameExperimental);

    private static string Add(string name) => name;
}
