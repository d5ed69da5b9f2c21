using System.Collections.Generic;
using System.Linq;
using Duende.IdentityServer.Models;

namespace Host;

public class Own
{
    public List<string> PromptModes { get; set; }
}

public class Prompts
{
    public bool IsLogin(AuthorizationRequest request) => request.PromptModes.Contains("login");

    public bool IsOwn(Own own) => own.PromptModes.Contains("register");
}
