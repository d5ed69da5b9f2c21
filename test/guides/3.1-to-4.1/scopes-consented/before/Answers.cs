using System.Linq;
using IdentityServer4.Models;

namespace Host.Pages
{
    public class Answers
    {
        public ConsentResponse Make(string[] scopes)
        {
            var response = new ConsentResponse { RememberConsent = true, ScopesConsented = scopes.ToArray() };
            response.ScopesConsented = response.ScopesConsented.Append("openid");
            return response;
        }
    }
}
