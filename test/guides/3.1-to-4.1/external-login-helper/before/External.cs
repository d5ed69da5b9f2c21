using System.Collections.Generic;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace Host
{
    public class External
    {
        public void Callback(AuthenticateResult result, List<Claim> claims)
        {
            ProcessLoginCallbackForOidc(result, claims);
        }

        private void ProcessLoginCallbackForOidc(AuthenticateResult result, List<Claim> claims) // here
        {
        }
    }
}
