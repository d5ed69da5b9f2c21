using System.Linq;
using IdentityServer4.Models;

namespace Host.Pages
{
    public class Answers
    {
        public ConsentResponse Make(string[] scopes)
        {
            var response = new ConsentResponse { RememberConsent = true, ScopesValuesConsented = scopes.ToArray() };
            response.ScopesValuesConsented = response.ScopesValuesConsented.Append("openid");
            return response;
        }
    }
}
