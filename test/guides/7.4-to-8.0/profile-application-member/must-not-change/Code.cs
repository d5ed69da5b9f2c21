namespace Example;

public class Calls
{
    public void Read(CallContext context)
    {
        var on = context.Client.Enabled;
    }
}
