import { describe, expect, it } from "vitest";
import type { Guide } from "../../src/guides/guide.ts";
import type { Project } from "../../src/inventory/inventory.ts";
import { createLadder } from "../../src/plan/ladder.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { planUpgrades } from "../../src/plan/plan-upgrades.ts";
import { guide } from "../guides-of.ts";
import { inventoryOf, project, reference } from "../projects.ts";

const ladder = createLadder([
  guide("6.1", "6.2"),
  guide("6.2", "6.3", {
    packages: [{ id: "Pins.*", advice: "blocks", why: "Wait for its next release.", sources: [] }],
  }),
  guide("6.3", "7.0", { frameworks: { default: ["net8.0"] } }),
]);

async function plan(projects: readonly Project[], target = "next"): Promise<readonly Plan[]> {
  const chooseVersion = async ({ lastKnownPatch }: Guide) => ({
    version: lastKnownPatch,
    origin: { kind: "guide", why: "offline" } as const,
  });
  return await planUpgrades(inventoryOf(...projects), ladder, { target, pathsIgnore: [], chooseVersion });
}

const host = (name: string, version: string | null, more: Partial<Project> = {}) => {
  const path = `${name}/${name}.csproj`;
  return project(path, { references: [reference("Duende.IdentityServer", version, { path })], ...more });
};

const said = (plans: readonly Plan[]) =>
  plans.map((one) => [one.status, one.from, one.status === "planned" ? one.to : one.reason]);

describe("planUpgrades", () => {
  it("moves to the next line, with the version chosen for it", async () => {
    const [only] = await plan([host("A", "6.2.3")]);
    expect(only).toMatchObject({ status: "planned", from: "6.2", to: "6.3", chosen: { version: "6.3.9" } });
  });

  it("takes the step of the lowest member, and leaves those that are further ahead", async () => {
    const path = "A/A.csproj";
    const references = [
      reference("Duende.IdentityServer", "6.1.0", { path }),
      reference("Duende.IdentityServer.EntityFramework", "6.3.0", { path }),
    ];
    const [only] = await plan([project(path, { references })]);
    expect(only).toMatchObject({ from: "6.1", to: "6.2" });
    expect(only?.status === "planned" && only.moving.map((member) => member.reference.id)).toEqual([
      "Duende.IdentityServer",
    ]);
  });

  it("plans one step per line, oldest first, and puts hosts on one line together", async () => {
    const plans = await plan([host("A", "6.3.1"), host("B", "6.1.0"), host("C", "6.3.2")]);
    expect(said(plans)).toEqual([
      ["planned", "6.1", "6.2"],
      ["planned", "6.3", "7.0"],
    ]);
    expect(plans[1]?.hosts.map(({ name }) => name)).toEqual(["A", "C"]);
  });

  it.each([
    ["a pre-release", "6.3.0-preview.1", "unknown", "Duende.IdentityServer is on the pre-release 6.3.0-preview.1"],
    [
      "no version",
      null,
      "unknown",
      "The version of Duende.IdentityServer is unknown: neither the reference nor a central file gives a version",
    ],
    [
      "a version newer than we know",
      "9.0.1",
      "unknown",
      "9.0 is newer than 7.0, the newest release line that this version of the tool knows.",
    ],
    ["a line that never was", "6.9.0", "unknown", "There is no release line 6.9: it may be a build of your own."],
    ["a line before the road", "2.5.0", "blocked", "2.5 is older than 6.1, where the road begins."],
    ["the newest line", "7.0.4", "up-to-date", "7.0 is the newest release line that this version of the tool knows."],
    ["text that is no version", "six", "unknown", "`six` of Duende.IdentityServer is no version that NuGet reads"],
  ])("gives a reason for %s", async (_, version, status, reason) => {
    const [only] = await plan([host("A", version)]);
    expect(only).toMatchObject({ status, reason });
  });

  it("says a reason that several hosts share once", async () => {
    const plans = await plan([host("A", "6.3.0-rc.1"), host("B", "6.3.0-rc.1"), host("C", "7.0.1")]);
    expect(plans.map(({ status, hosts }) => [status, ...hosts.map(({ name }) => name)])).toEqual([
      ["unknown", "A", "B"],
      ["up-to-date", "C"],
    ]);
  });

  it("stops a host for a package that pins the family, and no other host", async () => {
    const pinned = host("A", "6.2.0");
    const references = [...pinned.references, reference("Pins.It", "1.0.0")];
    const plans = await plan([{ ...pinned, references }, host("B", "6.2.0")]);
    expect(said(plans)).toEqual([
      ["planned", "6.2", "6.3"],
      ["blocked", "6.2", "Pins.It 1.0.0 stands in the way."],
    ]);
    expect(plans[0]?.hosts.map(({ name }) => name)).toEqual(["B"]);
  });

  it.each([
    ["latest", "7.0"],
    ["6.3", "6.3"],
  ])("goes as far as the target %s", async (target, to) => {
    const [only] = await plan([host("A", "6.1.0")], target);
    expect(only).toMatchObject({ status: "planned", from: "6.1", to });
    expect(only?.status === "planned" && only.guides.at(0)?.from).toBe("6.1");
  });

  it("says so when the target is behind or unknown", async () => {
    expect(said(await plan([host("A", "6.3.0")], "6.2"))).toEqual([
      ["up-to-date", "6.3", "6.3 is not older than the target 6.2."],
    ]);
    expect(said(await plan([host("A", "6.1.0")], "6.8"))).toEqual([
      ["blocked", "6.1", "No road leads from 6.1 to 6.8."],
    ]);
  });

  it("goes on without a framework that no later line is built for, when it has a version of its own", async () => {
    const path = "A/A.csproj";
    const leg = (framework: string, version: string) =>
      reference("Duende.IdentityServer", version, { path, framework });
    const old = host("A", null, {
      frameworks: ["net6.0", "net8.0"],
      references: [leg("net6.0", "6.3.0"), leg("net8.0", "6.3.0")],
    });
    const [only] = await plan([old]);
    expect(only).toMatchObject({ status: "planned", from: "6.3", to: "7.0" });
    expect(
      only?.status === "planned" &&
        [only.moving, only.held].map((list) => list.map(({ reference }) => reference.framework)),
    ).toEqual([["net8.0"], ["net6.0"]]);
  });
});
