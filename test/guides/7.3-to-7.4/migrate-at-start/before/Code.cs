using Microsoft.EntityFrameworkCore;

namespace Example;

public static class Start
{
    public static void Run(DbContext context)
    {
        context.Database.Migrate(); // here
    }
}
