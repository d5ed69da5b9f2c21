namespace Host;

public class Own
{
    public bool AlwaysEmitConfirmationClaim { get; set; }

    public Own Make() => new Own { AlwaysEmitConfirmationClaim = true };
}
