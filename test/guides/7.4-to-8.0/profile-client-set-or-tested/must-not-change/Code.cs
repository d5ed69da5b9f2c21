namespace Example;

public class Calls
{
    public void Read(CallContext context)
    {
        context.Client = new Client();
        if (context.Client == null) return;
    }
}
