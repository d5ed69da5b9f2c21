namespace Example;

public class LoggedOut
{
    public string SignOutIFrameUrl { get; set; }

    public string Frame(LoggedOut model) => model.SignOutIFrameUrl;
}
