import { describe, expect, it } from "vitest";
import { findContexts } from "../../src/inventory/contexts.ts";
import { inventoryOf, project, reference } from "../projects.ts";
import { snapshotOf } from "../snapshot-of.ts";

const model = (context: string, provider = "SqlServerModelBuilderExtensions.UseIdentityColumns(modelBuilder);") =>
  `[DbContext(typeof(${context}))]\npartial class X : ModelSnapshot\n{ ${provider} b.Property<bool>("RequireDPoP"); }`;
const migration = (context: string) =>
  `[DbContext(typeof(${context}))]\n[Migration("1_Initial")]\npartial class Initial { }`;

describe("findContexts", () => {
  it("finds migrations per context and provider, with project, folder and start-up project", () => {
    const host = project("src/Login/Login.csproj", {
      web: true,
      projectReferences: ["src/Sql/Sql.csproj", "src/Pg/Pg.csproj"],
    });
    const inventory = inventoryOf(host, project("src/Pg/Pg.csproj"), project("src/Sql/Sql.csproj"));
    const found = findContexts(
      snapshotOf({
        "src/Sql/Migrations/Config/1_Initial.Designer.cs": migration("ConfigurationDbContext"),
        "src/Sql/Migrations/Config/ConfigurationDbContextModelSnapshot.cs": model("ConfigurationDbContext"),
        "src/Pg/Migrations/Config/S.cs": model("ConfigurationDbContext", "NpgsqlModelBuilderExtensions.UseX(b);"),
        "src/Login/Program.cs": "services.AddIdentityServer().AddConfigurationStore(o => {});",
      }),
      inventory,
    );
    expect(
      found.map(({ provider, project, startupProject, folder, migrations }) => ({
        provider,
        project,
        startupProject,
        folder,
        migrations,
      })),
    ).toEqual([
      {
        provider: "PostgreSQL",
        project: "src/Pg/Pg.csproj",
        startupProject: "src/Login/Login.csproj",
        folder: "Migrations/Config",
        migrations: 0,
      },
      {
        provider: "SqlServer",
        project: "src/Sql/Sql.csproj",
        startupProject: "src/Login/Login.csproj",
        folder: "Migrations/Config",
        migrations: 1,
      },
    ]);
  });

  it("counts migrations in another folder of the project to the same set", () => {
    const found = findContexts(
      snapshotOf({
        "A/Data/Config/1_Initial.Designer.cs": migration("ConfigurationDbContext"),
        "A/Data/Config/S.cs": model("ConfigurationDbContext"),
        "A/Migrations/2_More.Designer.cs": migration("ConfigurationDbContext"),
        "A/Pg/S.cs": model("Other.PersistedGrantDbContext"),
        "A/Sql/S.cs": model("PersistedGrantDbContext"),
      }),
      inventoryOf(project("A/A.csproj")),
    );
    expect(found.map(({ context, folder, migrations }) => [context, folder, migrations])).toEqual([
      ["ConfigurationDbContext", "Data/Config", 2],
      ["PersistedGrantDbContext", "Pg", 0],
      ["PersistedGrantDbContext", "Sql", 0],
    ]);
  });

  it("knows a context of one's own that stands for both official ones", () => {
    const found = findContexts(
      snapshotOf({
        "A/AppDb.cs": "public class AppDb : DbContext, IConfigurationDbContext, IPersistedGrantDbContext { }",
        "A/Migrations/AppDbModelSnapshot.cs": model("AppDb"),
      }),
      inventoryOf(project("A/A.csproj", { web: true })),
    );
    expect(found).toMatchObject([
      { context: "AppDb", bases: ["ConfigurationDbContext", "PersistedGrantDbContext"], startupProject: "A/A.csproj" },
    ]);
  });

  it("reports a registered store beside another host that has migrations", () => {
    const inventory = inventoryOf(project("A/A.csproj", { web: true }), project("B/B.csproj", { web: true }));
    const found = findContexts(
      snapshotOf({
        "A/Migrations/S.cs": model("PersistedGrantDbContext"),
        "A/Program.cs": "services.AddIdentityServer().AddOperationalStore(o => {});",
        "B/Program.cs": "services.AddIdentityServer()\n.AddOperationalStore(o => {});",
      }),
      inventory,
    );
    expect(found.map(({ project, folder, place }) => [project, folder, place.line])).toEqual([
      ["A/A.csproj", "Migrations", 1],
      ["B/B.csproj", undefined, 2],
    ]);
  });

  it("reports a registered store without migrations, with its line and the provider of the project", () => {
    const references = [reference("Microsoft.EntityFrameworkCore.Sqlite", "6.0.0")];
    const [found, ...rest] = findContexts(
      snapshotOf({ "A/Startup.cs": "a\nb\nbuilder.AddOperationalStore(x => {});\n" }),
      inventoryOf(project("A/A.csproj", { references })),
    );
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      context: "PersistedGrantDbContext",
      provider: "Sqlite",
      folder: undefined,
      migrations: 0,
      place: { path: "A/Startup.cs", line: 3 },
    });
  });

  it.each([
    ["another context's migrations", { "A/M/S.cs": model("ApplicationDbContext") }],
    ["the word in a comment of nothing else", { "A/x.cs": "// ConfigurationDbContext is ours" }],
  ])("does not take %s for ours", (_, files) => {
    expect(findContexts(snapshotOf(files), inventoryOf(project("A/A.csproj")))).toEqual([]);
  });
});
