namespace Example;

public class Options
{
    public Preview Preview { get; set; } = new Preview();

    public void Set(Options options)
    {
        options.Preview.EnableDiscoveryDocumentCache = true;
        options.Preview.StrictClientAssertionAudienceValidation = true;
    }
}

public class Preview
{
    public bool EnableDiscoveryDocumentCache { get; set; }
    public bool StrictClientAssertionAudienceValidation { get; set; }
}
