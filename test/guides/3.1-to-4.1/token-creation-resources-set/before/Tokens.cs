using IdentityServer4.Models;

namespace Host
{
    public class Tokens
    {
        public void Fill(TokenCreationRequest request, Resources resources)
        {
            request.Resources = resources;
        }
    }
}
