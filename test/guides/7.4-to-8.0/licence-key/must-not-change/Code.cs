namespace Example;

public class Options
{
    public string LicenseKey { get; set; }

    public void Set() => LicenseKey = "key";
}
