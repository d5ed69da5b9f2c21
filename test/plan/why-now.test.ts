import { describe, expect, it } from "vitest";
import type { Support } from "../../src/guides/support.ts";
import type { PlannedUpgrade } from "../../src/plan/plan.ts";
import { type WhyNow, whyNow } from "../../src/plan/why-now.ts";
import { nothingMoves, project, reference } from "../projects.ts";

const support: Support = {
  lines: {
    "6.2": { fixesUntil: "2024-11-12", onFrameworks: { "net7.0": "2024-05-14" } },
    "6.3": { fixesUntil: "2024-11-12" },
    "7.0": { fixesUntil: "2026-11-10" },
  },
  source: "https://docs.example/support",
  advisories: [
    {
      id: "CVE-2024-1",
      severity: "moderate",
      title: "Return URLs",
      openOn: ["6.2"],
      fixedBy: { "6.3": "6.3.10" },
      usedBy: ["IsValidReturnUrl", "ReturnUrlParser"],
      cure: "Ask first.",
      link: "https://docs.example/1",
    },
    {
      id: "CVE-2024-2",
      severity: "high",
      title: "Mapper",
      openOn: ["6.2", "6.3"],
      packages: ["Duende.IdentityServer.EntityFramework"],
      cure: "Go on.",
      link: "https://docs.example/2",
    },
  ],
};

interface Case {
  readonly version?: string;
  readonly chosen?: string;
  readonly framework?: string;
  readonly id?: string;
  readonly says?: readonly string[];
  readonly today?: string;
}

function why(parts: Case, from = "6.2", to = "6.3"): WhyNow | undefined {
  const own = reference(parts.id ?? "Duende.IdentityServer", parts.version ?? "6.2.3");
  const host = project("A/A.csproj", { references: [own], frameworks: [parts.framework ?? "net6.0"] });
  const plan: PlannedUpgrade = {
    status: "planned",
    hosts: [{ name: "A", projects: [host] }],
    from,
    to,
    guides: [],
    chosen: { version: parts.chosen ?? "6.3.10", origin: { kind: "guide", why: "offline" } },
    moving: [{ project: host, reference: own, line: from }],
    held: [],
    platform: nothingMoves,
  };
  const namesIn = (names: readonly string[]) => names.filter((name) => parts.says?.includes(name));
  return whyNow(plan, { support, today: parts.today ?? "2025-01-01", namesIn });
}

describe("whyNow", () => {
  it.each([
    ["2024-11-12", false],
    ["2024-11-13", true],
  ])("on %s the support of 6.2 is over: %s", (today, isOver) => {
    expect(why({ today })?.from).toEqual({ line: "6.2", until: "2024-11-12", isOver });
  });

  it("goes by the oldest end of the frameworks that the hosts have", () => {
    expect(why({ framework: "net7.0" })).toMatchObject({ from: { until: "2024-05-14" }, to: { until: "2024-11-12" } });
  });

  it("names what the step closes, where the code uses it", () => {
    const says = ["IsValidReturnUrl"];
    expect(why({ says })?.closed).toMatchObject([{ id: "CVE-2024-1", used: says }]);
    expect(why({})?.closed).toEqual([]);
  });

  it("does not say closed of what the chosen patch leaves open, or of what was cured", () => {
    const says = ["ReturnUrlParser"];
    expect(why({ says, chosen: "6.3.9" })).toMatchObject({ closed: [], open: [{ id: "CVE-2024-1" }] });
    const on63 = (version: string) => why({ says, version, chosen: "7.0.9" }, "6.3", "7.0")?.closed.map(({ id }) => id);
    expect([on63("6.3.9"), on63("6.3.10"), on63("6.3.*")]).toEqual([["CVE-2024-1"], [], []]);
  });

  it("asks for the packages that bring it", () => {
    const id = "Duende.IdentityServer.EntityFramework";
    expect(why({ id })).toMatchObject({ closed: [], open: [{ id: "CVE-2024-2" }] });
    expect(why({})?.open).toEqual([]);
  });

  it("says nothing of lines that it does not know", () => {
    expect(why({}, "6.2", "9.9")).toBeUndefined();
  });
});
