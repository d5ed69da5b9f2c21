namespace Example;

public class TokenIssuedFailureEvent
{
    public bool IsFailure(object raised) => raised is TokenIssuedFailureEvent;
}
