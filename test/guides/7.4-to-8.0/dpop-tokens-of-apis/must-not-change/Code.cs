namespace Example;

public class Options
{
    public bool ConfigureDPoPTokensForScheme { get; set; }

    public bool Read() => ConfigureDPoPTokensForScheme;
}
