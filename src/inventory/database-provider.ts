import type { Project } from "./inventory.ts";

interface Provider {
  readonly name: string;
  /** In what EF Core scaffolds for it, or in its registration. */
  readonly trace: RegExp;
  readonly packages: readonly string[];
}

// SQLite leaves no annotation of its own in a model snapshot, only its column types.
const PROVIDERS: readonly Provider[] = [
  { name: "PostgreSQL", trace: /\bNpgsql|UseNpgsql\b/, packages: ["npgsql.entityframeworkcore.postgresql"] },
  { name: "MySQL", trace: /MySql|MySQL/, packages: ["pomelo.entityframeworkcore.mysql", "mysql.entityframeworkcore"] },
  { name: "Oracle", trace: /\bOracle|UseOracle\b/, packages: ["oracle.entityframeworkcore"] },
  { name: "SqlServer", trace: /SqlServer|UseSqlServer\b/, packages: ["microsoft.entityframeworkcore.sqlserver"] },
  {
    name: "Sqlite",
    trace: /Sqlite|HasColumnType\("(?:TEXT|INTEGER)"\)/,
    packages: ["microsoft.entityframeworkcore.sqlite"],
  },
];

/** The database that a migration or registration is for; else the only provider that the project references. */
export function providerOf(text: string, project: Project): string | undefined {
  const traced = PROVIDERS.filter(({ trace }) => trace.test(text));
  if (traced.length === 1) return traced[0]?.name;
  const ids = new Set(project.references.map(({ id }) => id.toLowerCase()));
  const referenced = PROVIDERS.filter(({ packages }) => packages.some((id) => ids.has(id)));
  return referenced.length === 1 ? referenced[0]?.name : undefined;
}
