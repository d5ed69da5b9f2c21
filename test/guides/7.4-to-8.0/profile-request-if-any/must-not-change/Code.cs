namespace Example;

public class Calls
{
    public void Read(CallContext context)
    {
        var session = context.ValidatedRequest?.SessionId;
    }
}
