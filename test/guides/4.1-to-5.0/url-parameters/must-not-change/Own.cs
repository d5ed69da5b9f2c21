namespace Host
{
    public class RequestUrl
    {
        public string Create(object values) => "";

        public string CreateAuthorizeUrl(string clientId, object extra) => "";
    }

    public class Urls
    {
        public string Make(RequestUrl url) => url.Create(new { a = 1 }) + url.CreateAuthorizeUrl("a", extra: new { b = 2 });
    }
}
