using Duende.IdentityServer.Models;

namespace Example;

public class LoggedOut
{
    public string Frame(LogoutRequest request) => request.SignOutIFrameUrl; // here
}
