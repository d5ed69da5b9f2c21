using Duende.IdentityServer.Endpoints.Results;
using Microsoft.AspNetCore.Mvc;

namespace Host;

public class Answers
{
    public IActionResult No() => new BadRequestResult();

    public object Other(object result) => result is BadRequestResult ? null : result;
}
