using Duende.IdentityServer.EntityFramework.DbContexts;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Login.Migrations.ConfigurationDb
{
    [DbContext(typeof(ConfigurationDbContext))]
    [Migration("20220214081500_Configuration")]
    public partial class Configuration : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Shortened for the example: creates the tables of the 6.0 configuration store.
            migrationBuilder.Sql(File.ReadAllText("configuration-6.0.sql"));
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            throw new NotSupportedException("The first migration cannot be undone.");
        }
    }
}
