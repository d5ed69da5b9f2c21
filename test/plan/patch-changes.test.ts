import { describe, expect, it } from "vitest";
import type { Guide } from "../../src/guides/guide.ts";
import { guides } from "../../src/guides/guides.ts";
import { guidesBetween } from "../../src/plan/patch-changes.ts";
import { project, reference } from "../projects.ts";

const member = (version: string) => ({
  project: project("A/A.csproj"),
  reference: reference("Duende.IdentityServer", version),
  line: version.slice(0, 3),
});

function idsOf(list: readonly Guide[]): readonly string[] {
  return list.flatMap(({ breakingChanges }) => breakingChanges.map(({ id }) => id));
}

const step = (from: string) => guides().filter((guide) => guide.from === from);

describe("guidesBetween", () => {
  it.each([
    ["7.2", "7.2.4", "7.3.4", "identitymodel8-in-7-3-3", true],
    ["7.2", "7.2.*", "7.3.3", "identitymodel8-in-7-3-3", true],
    ["7.2", "7.2.4", "7.3.2", "identitymodel8-in-7-3-3", false],
    ["7.2", "7.2.4", "7.3.2", "identitymodel-7-1-epoch-obsolete", true],
    ["7.2", "7.2.4", "7.3.3", "identitymodel-7-1-epoch-obsolete", false],
    ["7.3", "7.3.1", "7.4.8", "identitymodel8-before-7-3-3", true],
    ["7.3", "7.3.*", "7.4.8", "identitymodel8-before-7-3-3", true],
    ["7.3", "7.3.4", "7.4.8", "identitymodel8-before-7-3-3", false],
    ["7.3", "7.3.4", "7.4.2", "csp-checksession-hash-7-4", false],
    ["7.3", "7.3.4", "7.4.8", "oauth2-metadata-endpoint", true],
  ])("from %s, %s to %s: %s is met: %s", (from, version, chosen, id, isMet) => {
    expect(idsOf(step(from))).toContain(id);
    const ids = idsOf(guidesBetween(step(from), { moving: [member(version)], chosen }));
    expect(ids.includes(id)).toBe(isMet);
  });

  it("goes by the oldest of the versions that move", () => {
    const moving = [member("7.3.4"), member("7.3.0")];
    expect(idsOf(guidesBetween(step("7.3"), { moving, chosen: "7.4.8" }))).toContain("identitymodel8-before-7-3-3");
  });

  it("leaves everything else of a guide as it is", () => {
    for (const guide of guides()) {
      const [left] = guidesBetween([guide], { moving: [], chosen: guide.lastKnownPatch });
      expect({ ...left, breakingChanges: [] }).toEqual({ ...guide, breakingChanges: [] });
    }
  });
});
