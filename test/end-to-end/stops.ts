/** One stop of the road, and what its pull request must hold. */
export interface Stop {
  readonly from: string;
  readonly to: string;
  readonly title: string;
  /** Last known patch of the line. */
  readonly version: string;
  /** Name of the migration by context; absent where nothing changes. */
  readonly migrations: Readonly<Partial<Record<"ConfigurationDbContext" | "PersistedGrantDbContext", string>>>;
  /** What the projects are raised to. */
  readonly framework?: string;
}

const both = (name: string) => ({ ConfigurationDbContext: name, PersistedGrantDbContext: name });
const duende = (from: string, to: string) => ({ from, to, title: `Upgrade Duende IdentityServer ${from} to ${to}` });

/** The road from IdentityServer4 3.1 to the newest line. */
export const stops: readonly Stop[] = [
  {
    from: "3.1",
    to: "4.1",
    title: "Upgrade IdentityServer4 3.1 to 4.1",
    version: "4.1.2",
    migrations: { ConfigurationDbContext: "Config_v4", PersistedGrantDbContext: "Grants_v4" },
  },
  {
    from: "4.1",
    to: "5.2",
    title: "Upgrade IdentityServer4 4.1 to Duende IdentityServer 5.2",
    version: "5.2.4",
    migrations: both("UpdateToDuende_v5"),
  },
  {
    ...duende("5.2", "6.0"),
    version: "6.0.5",
    migrations: { ConfigurationDbContext: "Update_DuendeIdentityServer_v6_0" },
    framework: "net6.0",
  },
  { ...duende("6.0", "6.1"), version: "6.1.8", migrations: both("Update_DuendeIdentityServer_v6_1") },
  { ...duende("6.1", "6.2"), version: "6.2.5", migrations: {} },
  {
    ...duende("6.2", "6.3"),
    version: "6.3.10",
    migrations: { ConfigurationDbContext: "Update_DuendeIdentityServer_v6_3" },
  },
  {
    ...duende("6.3", "7.0"),
    version: "7.0.9",
    migrations: both("Update_DuendeIdentityServer_v7_0"),
    framework: "net8.0",
  },
  { ...duende("7.0", "7.1"), version: "7.1.2", migrations: {} },
  { ...duende("7.1", "7.2"), version: "7.2.4", migrations: {} },
  { ...duende("7.2", "7.3"), version: "7.3.4", migrations: {} },
  { ...duende("7.3", "7.4"), version: "7.4.8", migrations: {} },
  {
    ...duende("7.4", "8.0"),
    version: "8.0.3",
    migrations: {
      ConfigurationDbContext: "Update_DuendeIdentityServer_v8_0",
      PersistedGrantDbContext: "Update_DuendeIdentityServer_v8_0_Saml",
    },
    framework: "net10.0",
  },
];
