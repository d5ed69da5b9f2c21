using IdentityModel.Client;

namespace Host
{
    public class Urls
    {
        public string Authorize()
        {
            var url = new RequestUrl("https://localhost/connect/authorize");
            return url.CreateAuthorizeUrl(
                clientId: "client",
                responseType: "code",
                extra: Parameters.FromObject(new { acr = "mfa", foo = "bar" }));
        }

        public string Raw() => new RequestUrl("https://localhost").Create(Parameters.FromObject(new { a = 1 }));
    }
}
