namespace Example;

public class Calls
{
    public void Read(CallContext context)
    {
        var request = context.ValidatedRequest;
    }
}
