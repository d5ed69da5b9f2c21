import type { Guide } from "../src/guides/guide.ts";

/** A guide with nothing to say, for tests that need a step and not its knowledge. */
export function guide(from: string, to: string, more: Partial<Guide> = {}): Guide {
  return {
    from,
    to,
    product: { from: "Duende IdentityServer", to: "Duende IdentityServer" },
    lastKnownPatch: `${to}.9`,
    released: "2024-01-01",
    family: ["Duende.IdentityServer", "Duende.IdentityServer.EntityFramework"],
    frameworks: { default: ["net6.0"] },
    minimumHostFramework: "net6.0",
    entityFrameworkCore: {},
    releaseTags: [],
    packages: [],
    schema: [],
    breakingChanges: [],
    rollout: [],
    errata: [],
    links: { releaseNotes: "https://example.test/" },
    ...more,
  };
}
