namespace Example;

public class Usage
{
    public string LicenseEdition { get; set; }

    public string Of(Usage usage) => usage.LicenseEdition;
}
