using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Host;

public class Audit : SaveChangesInterceptor // here
{
}
