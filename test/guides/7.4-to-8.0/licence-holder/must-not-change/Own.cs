namespace Example;

public class License
{
    public string CompanyName { get; set; }

    public string Of(License license) => license.CompanyName;
}
