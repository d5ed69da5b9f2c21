namespace Example;

public class Calls
{
    public void Read(CallContext context)
    {
        var name = context.Client?.ClientName;
    }
}
