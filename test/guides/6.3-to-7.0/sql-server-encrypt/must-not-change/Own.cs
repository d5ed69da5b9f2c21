namespace Host;

public class Own
{
    // builder.UseSqlServer("Server=db");
    public string Text => "UseSqlServer";
}
