import { describe, expect, it } from "vitest";
import type { MetAdvisory, WhyNow } from "../../src/plan/why-now.ts";
import { detailLevels } from "../../src/pull-request/detail-levels.ts";
import { noLinks } from "../../src/pull-request/markdown/places.ts";
import { printMarkdown } from "../../src/pull-request/markdown/print.ts";
import { whyNowSection } from "../../src/pull-request/sections/why-now.ts";
import { triage } from "../../src/pull-request/triage.ts";
import { plan, work } from "./builders.ts";

const advisory: MetAdvisory = {
  id: "CVE-2024-39694",
  severity: "moderate",
  title: "Crafted return URLs pass as local",
  cure: "Ask first.",
  link: "https://docs.example/advisory",
  used: ["IsValidReturnUrl"],
};

const reasons: WhyNow = {
  from: { line: "6.2", until: "2024-11-12", isOver: true },
  to: { line: "6.3", until: "2024-11-12", isOver: true },
  source: "https://docs.example/support",
  closed: [],
  open: [],
};

function told(whyNow?: WhyNow): string {
  const own = work(whyNow === undefined ? {} : { whyNow });
  const detail = detailLevels[0]?.detail;
  if (detail === undefined) throw new Error("there is no detail");
  return printMarkdown(whyNowSection({ plan: plan(), work: own, triage: triage(plan(), own), links: noLinks, detail }));
}

describe("why now", () => {
  it("says nothing where nothing is known", () => {
    expect(told().trim()).toBe("");
  });

  it.each([
    [reasons, "Security fixes for 6.2 ended on 2024-11-12. So did those for 6.3: do not stop there."],
    [
      { ...reasons, to: { line: "7.0", until: "2026-11-10", isOver: false } },
      "Security fixes for 6.2 ended on 2024-11-12. 7.0 gets security fixes until 2026-11-10.",
    ],
    [
      {
        ...reasons,
        from: { line: "6.2", until: "2024-11-12", isOver: false },
        to: { line: "6.3", until: "2024-11-12", isOver: false },
      },
      "6.2 gets security fixes until 2024-11-12. So does 6.3.",
    ],
  ])("says until when the lines are supported", (given, sentence) => {
    expect(told(given).replaceAll("\\", "")).toContain(`**Why now.** ${sentence} [Source]`);
  });

  it("lists what the step closes and what stays open, with its cure", () => {
    const text = told({ ...reasons, closed: [advisory], open: [{ ...advisory, id: "CVE-2024-21319", used: [] }] });
    expect(text).toContain(
      "- Closed by this step: [CVE-2024-39694](https://docs.example/advisory) (moderate): Crafted return URLs pass as local. Your code uses `IsValidReturnUrl`.",
    );
    expect(text).toContain("(moderate): Crafted return URLs pass as local. Ask first.");
  });
});
