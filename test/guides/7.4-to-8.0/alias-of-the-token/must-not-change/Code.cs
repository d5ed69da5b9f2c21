namespace Example;

public class Counter
{
    public int Ct { get; set; }

    // What it is: a Ct ct of another kind.
    public int Read(Counter ct) => ct.Ct;
}
