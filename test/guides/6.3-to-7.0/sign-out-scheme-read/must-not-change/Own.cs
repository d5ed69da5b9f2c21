namespace Host;

public class Own
{
    public string SignOutScheme { get; set; }

    public string Read(Own own) => own.SignOutScheme;
}
