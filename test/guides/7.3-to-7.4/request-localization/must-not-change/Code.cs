namespace Example;

public class Options
{
    // UseRequestLocalization is called elsewhere.
    public bool UseRequestLocalization { get; set; }

    public void Set(Options options) => options.UseRequestLocalization = true;
}
