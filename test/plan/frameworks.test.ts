import { describe, expect, it } from "vitest";
import { canUse } from "../../src/plan/frameworks.ts";

describe("canUse", () => {
  it.each([
    ["net6.0", "net6.0", true],
    ["net8.0", "net6.0", true],
    ["net10.0", "net8.0", true],
    ["net8.0", "net10.0", false],
    ["net6.0", "net8.0", false],
    ["netcoreapp3.1", "net6.0", false],
    ["net5.0", "netcoreapp3.1", true],
    ["netcoreapp2.1", "netcoreapp3.1", false],
    ["net8.0-windows10.0.19041", "net8.0", true],
    ["netcoreapp3.1", "netstandard2.0", true],
    ["netstandard2.0", "netstandard2.0", true],
    ["netstandard2.0", "netcoreapp3.1", false],
    ["netstandard2.1", "net5.0", false],
    ["net48", "netstandard2.0", true],
    ["net461", "netstandard2.0", true],
    ["net45", "netstandard2.0", false],
    ["net472", "net6.0", false],
    ["net5", "netcoreapp3.1", true],
    ["net8", "net8.0", true],
  ])("%s takes what is built for %s: %s", (project, target, expected) => {
    expect(canUse(project, target)).toBe(expected);
  });

  it("does not guess at a moniker that it does not know", () => {
    expect(canUse("uap10.0", "net6.0")).toBeUndefined();
  });
});
