namespace Host;

public class UnhandledExceptionEvent
{
    public static UnhandledExceptionEvent Make() => new UnhandledExceptionEvent();
}
