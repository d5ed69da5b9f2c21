namespace Example;

public class Calls
{
    public void Read(CallContext context)
    {
        var id = context.Client?.ClientId;
    }
}
