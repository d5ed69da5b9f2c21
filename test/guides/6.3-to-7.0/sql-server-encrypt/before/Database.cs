using Microsoft.EntityFrameworkCore;

namespace Host;

public static class Database
{
    public static DbContextOptionsBuilder UseSqlServer(this DbContextOptionsBuilder builder, string connection) => builder;

    public static void Configure(DbContextOptionsBuilder builder) => builder.UseSqlServer("Server=db"); // here
}
