using IdentityServer4.Stores;
using Microsoft.IdentityModel.Tokens;

namespace Host
{
    public class Keys
    {
        public ISigningCredentialStore Store(SigningCredentials credentials) => new DefaultSigningCredentialsStore(credentials);
    }
}
