namespace Example;

public class Url
{
    public string CreateAuthorizeUrl(string id, string extra) => id + extra;

    public string Make(Url url) => url.CreateAuthorizeUrl("web", "more");
}
