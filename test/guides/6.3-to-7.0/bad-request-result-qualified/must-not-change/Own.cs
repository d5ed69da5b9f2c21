using Microsoft.AspNetCore.Mvc;

namespace Host;

public class Answers
{
    public IActionResult No() => new BadRequestResult();
}
