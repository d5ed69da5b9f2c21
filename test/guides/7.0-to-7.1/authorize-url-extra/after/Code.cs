using Duende.IdentityModel.Client;

namespace Example;

public class Calls
{
    public string Url(RequestUrl url, Parameters extra) =>
        url.CreateAuthorizeUrl("web", "code", "openid", null, null, null, null, null, null, null, null, null, null, null, null, null, extra: extra);
}
