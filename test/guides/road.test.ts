import { describe, expect, it } from "vitest";
import type { Guide } from "../../src/guides/guide.ts";
import { guides } from "../../src/guides/guides.ts";

const lineUp = (family: string) =>
  ["", ".Storage", ".EntityFramework", ".EntityFramework.Storage", ".AspNetIdentity"].map((part) => family + part);
const configuration = ["Duende.IdentityServer.Configuration", "Duende.IdentityServer.Configuration.EntityFramework"];

/** Ids that move together at a line, by the first line that has them. */
const families: Readonly<Record<string, readonly string[]>> = {
  "3.1": lineUp("IdentityServer4"),
  "5.0": lineUp("Duende.IdentityServer"),
  "6.3": [...lineUp("Duende.IdentityServer"), ...configuration],
  "8.0": [...lineUp("Duende.IdentityServer"), ...configuration, "Duende.IdentityServer.ConformanceReport"],
};

function familyAt(line: string): readonly string[] {
  const first = Object.keys(families).filter((since) => Number(since) <= Number(line));
  return families[first.at(-1) ?? ""] ?? [];
}

function covers(pattern: string, id: string): boolean {
  return pattern.endsWith(".*") ? id.startsWith(pattern.slice(0, -1)) : id === pattern;
}

function roadFrom(line: string): readonly Guide[] {
  const next = guides().find((guide) => guide.from === line);
  return next === undefined ? [] : [next, ...roadFrom(next.to)];
}

describe("the road", () => {
  it("leads from every line to 8.0 without a gap or a fork", () => {
    expect(new Set(guides().map((guide) => guide.from)).size).toBe(guides().length);
    for (const guide of guides()) expect(roadFrom(guide.from).at(-1)?.to).toBe("8.0");
    expect(
      roadFrom("3.1")
        .map((guide) => guide.to)
        .join(" "),
    ).toBe("4.1 5.0 5.1 5.2 6.0 6.1 6.2 6.3 7.0 7.1 7.2 7.3 7.4 8.0");
  });

  it("passes lines only from IdentityServer4, and ends where it says", () => {
    const passing = guides().filter((guide) => guide.passThrough !== undefined);
    expect(passing.map((guide) => [guide.from, guide.to, guide.passThrough?.to])).toEqual([["4.1", "5.0", "5.2"]]);
    expect(roadFrom("5.0").map((guide) => guide.to)).toContain("5.2");
  });

  it("changes the product where the packages are renamed", () => {
    for (const { product, renames = {}, family } of guides()) {
      expect(Object.keys(renames).length > 0).toBe(product.from !== product.to);
      for (const id of Object.values(renames)) expect(family).toContain(id);
    }
  });
});

describe.each(guides().map((guide) => [guide.from, guide.to, guide] as const))("guide %s to %s", (_, to, guide) => {
  it("moves the family of its line", () => {
    expect([...guide.family].sort()).toEqual([...familyAt(to)].sort());
  });

  it("knows frameworks of family members only, and an EF Core version for each", () => {
    const { default: common, ...others } = guide.frameworks;
    for (const id of Object.keys(others)) expect(guide.family).toContain(id);
    const frameworks = new Set([
      ...(common ?? []),
      ...(guide.frameworks["Duende.IdentityServer.EntityFramework.Storage"] ?? []),
    ]);
    for (const framework of frameworks) expect(guide.entityFrameworkCore).toHaveProperty([framework]);
    expect(common).toContain(guide.minimumHostFramework);
  });

  it("names a patch of its line", () => {
    expect(guide.lastKnownPatch.startsWith(`${to}.`)).toBe(true);
  });

  it("advises on packages outside the family, each once", () => {
    const ids = guide.packages.map((advice) => advice.id);
    expect(new Set(ids).size).toBe(ids.length);
    const family = [...guide.family, ...Object.keys(guide.renames ?? {})];
    for (const id of ids) expect(family.filter((member) => covers(id, member))).toEqual([]);
  });
});
