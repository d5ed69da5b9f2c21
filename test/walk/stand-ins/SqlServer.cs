using System;

namespace Microsoft.EntityFrameworkCore
{
    public sealed class SqlServerDbContextOptionsBuilder
    {
        public SqlServerDbContextOptionsBuilder MigrationsAssembly(string name) => this;
    }

    public static class SqlServerDbContextOptionsExtensions
    {
        public static DbContextOptionsBuilder UseSqlServer(
            this DbContextOptionsBuilder builder, string connection, Action<SqlServerDbContextOptionsBuilder> configure = null) =>
            builder;
    }
}
