using Duende.IdentityServer.Endpoints.Results;
using Microsoft.AspNetCore.Mvc;

namespace Host;

public class Answers
{
    public IActionResult No() => new Microsoft.AspNetCore.Mvc.BadRequestResult();

    public object Other(object result) => result is Microsoft.AspNetCore.Mvc.BadRequestResult ? null : result;
}
