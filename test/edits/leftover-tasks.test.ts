import { describe, expect, it } from "vitest";
import { leftoverTasks } from "../../src/edits/leftover-tasks.ts";
import type { PackageAdvice } from "../../src/guides/guide.ts";
import { guide } from "../guides-of.ts";
import { inventoryOf, nothingMoves, project, reference } from "../projects.ts";

const titles = (version: string | null, advice: Partial<PackageAdvice>) => {
  const app = project("App/App.csproj", { references: [reference("Some.Package", version)] });
  const packages: PackageAdvice[] = [{ id: "Some.*", advice: "align", why: "Because.", sources: [], ...advice }];
  return leftoverTasks(inventoryOf(app), {
    status: "planned",
    hosts: [{ name: "App", projects: [app] }],
    from: "6.3",
    to: "7.0",
    guides: [{ ...guide("6.3", "7.0"), packages }],
    chosen: { version: "7.0.9", origin: { kind: "guide", why: "offline" } },
    moving: [],
    held: [],
    platform: nothingMoves,
  }).map(({ title }) => title);
};

describe("leftoverTasks", () => {
  it.each([
    ["8.9.9", "9.0.18"],
    ["9.0.0", "9.0.18"],
    ["9.0.18-rc.1", "9.0.18"],
    ["[9.0.0,10.0.0)", "9.0.18"],
    ["10.1.1", "[11.0.0,12.0.0)"],
    ["12.0.1", "[11.0.0,12.0.0)"],
    [null, "9.0.18"],
  ])("asks to align %s with %s", (version, wanted) => {
    expect(titles(version, { version: wanted })).toEqual([`Align Some.* with ${wanted}.`]);
  });

  it.each([
    ["9.0.18", "9.0.18"],
    ["9.0.19", "9.0.18"],
    ["9.0.*", "9.0.18"],
    ["10.0.0", "9.0.18"],
    ["11.0.1", "[11.0.0,12.0.0)"],
  ])("has nothing to say about %s where %s is enough", (version, wanted) => {
    expect(titles(version, { version: wanted })).toEqual([]);
  });

  it("asks to swap a package in whatever version it is", () => {
    expect(titles("9.9.9", { advice: "swap", to: "Other.Package", version: "7.0.0" })).toEqual([
      "Replace Some.* by Other.Package 7.0.0.",
    ]);
  });
});
