/** A host on IdentityServer4 3.1 with EF stores, their migrations in a project of their own, and a project of tests. */
export const oldHost: Readonly<Record<string, string>> = {
  "Directory.Packages.props": `<Project>
  <PropertyGroup>
    <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
    <IdentityServerVersion>3.1.2</IdentityServerVersion>
  </PropertyGroup>
  <ItemGroup>
    <PackageVersion Include="IdentityServer4" Version="$(IdentityServerVersion)" />
    <PackageVersion Include="IdentityServer4.EntityFramework" Version="$(IdentityServerVersion)" />
    <PackageVersion Include="xunit" Version="2.4.1" />
  </ItemGroup>
</Project>
`,
  "Directory.Build.props": `<Project>\r
  <PropertyGroup>\r
    <TargetFramework>netcoreapp3.1</TargetFramework>\r
  </PropertyGroup>\r
</Project>\r
`,
  "src/Login/Login.csproj": `<Project Sdk="Microsoft.NET.Sdk.Web">
  <ItemGroup>
    <PackageReference Include="IdentityServer4" />
    <ProjectReference Include="../Login.Migrations/Login.Migrations.csproj" />
  </ItemGroup>
</Project>
`,
  "src/Login/Startup.cs": `using IdentityServer4.EntityFramework.DbContexts;

public class Startup
{
    public void ConfigureServices(IServiceCollection services) =>
        services.AddIdentityServer()
            .AddConfigurationStore(options => options.ConfigureDbContext = db => db.UseSqlServer("..."))
            .AddOperationalStore(options => options.ConfigureDbContext = db => db.UseSqlServer("..."));
}
`,
  "src/Login.Migrations/Login.Migrations.csproj": `<Project Sdk="Microsoft.NET.Sdk">
  <ItemGroup>
    <PackageReference Include="IdentityServer4.EntityFramework" />
  </ItemGroup>
</Project>
`,
  ...migrationsOf("ConfigurationDbContext", "Configuration", ["ClientId", "RequirePkce"]),
  ...migrationsOf("PersistedGrantDbContext", "Grants", ["SubjectId", "Data"]),
  "test/Login.Tests/Login.Tests.csproj": `<Project Sdk="Microsoft.NET.Sdk">
  <ItemGroup>
    <PackageReference Include="xunit" />
    <ProjectReference Include="..\\..\\src\\Login\\Login.csproj" />
  </ItemGroup>
</Project>
`,
  "README.md": "IdentityServer4 3.1.2 is what we run.\r\n",
};

function migrationsOf(context: string, folder: string, columns: readonly string[]): Readonly<Record<string, string>> {
  const attribute = `[DbContext(typeof(${context}))]`;
  const properties = columns
    .map((column) => `            model.Entity("Row").Property<string>("${column}");\n`)
    .join("");
  return {
    [`src/Login.Migrations/${folder}/20200401080000_First.cs`]: `using Microsoft.EntityFrameworkCore.Migrations;

namespace Login.Migrations
{
    ${attribute}
    [Migration("20200401080000_First")]
    partial class First${folder} : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) { }
    }
}
`,
    [`src/Login.Migrations/${folder}/${context}ModelSnapshot.cs`]: `namespace Login.Migrations
{
    ${attribute}
    partial class ${context}ModelSnapshot : ModelSnapshot
    {
        protected override void BuildModel(ModelBuilder model)
        {
            SqlServerModelBuilderExtensions.UseIdentityColumns(model, 1L, 1);
${properties}        }
    }
}
`,
  };
}
