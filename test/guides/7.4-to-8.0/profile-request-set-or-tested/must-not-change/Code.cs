namespace Example;

public class Calls
{
    public void Read(CallContext context)
    {
        context.ValidatedRequest = null;
        if (context.ValidatedRequest == null) return;
    }
}
