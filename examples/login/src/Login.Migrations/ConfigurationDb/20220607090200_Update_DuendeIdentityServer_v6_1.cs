using Duende.IdentityServer.EntityFramework.DbContexts;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Login.Migrations.ConfigurationDb
{
    [DbContext(typeof(ConfigurationDbContext))]
    [Migration("20220607090200_Update_DuendeIdentityServer_v6_1")]
    public partial class Update_DuendeIdentityServer_v6_1 : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(name: "CoordinateLifetimeWithUserSession", table: "Clients", type: "bit", nullable: true);
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "CoordinateLifetimeWithUserSession", table: "Clients");
        }
    }
}
