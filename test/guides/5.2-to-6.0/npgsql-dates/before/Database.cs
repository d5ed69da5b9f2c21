using Microsoft.EntityFrameworkCore;

namespace Host;

public static class Database
{
    public static DbContextOptionsBuilder UseNpgsql(this DbContextOptionsBuilder builder, string connection) => builder;

    public static void Configure(DbContextOptionsBuilder builder) => builder.UseNpgsql("Host=db"); // here
}
