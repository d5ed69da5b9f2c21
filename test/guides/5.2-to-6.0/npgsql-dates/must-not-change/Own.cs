namespace Host;

public class Own
{
    // UseNpgsql is what others call.
    public string Text => "UseNpgsql";
}
