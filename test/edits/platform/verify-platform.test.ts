import { describe, expect, it } from "vitest";
import { verifyPlatform } from "../../../src/edits/platform/verify-platform.ts";
import { platformPackages } from "../../../src/guides/platform/platform-packages.ts";
import type { Project } from "../../../src/inventory/inventory.ts";
import type { FrameworkRaise, PackageMove } from "../../../src/plan/platform/platform.ts";
import { guide } from "../../guides-of.ts";
import { inventoryOf, project, reference } from "../../projects.ts";

const ef = "Microsoft.EntityFrameworkCore";
const before = project("App/App.csproj", { frameworks: ["net6.0", "net7.0"] });
const raises: readonly FrameworkRaise[] = [
  {
    project: before,
    frameworks: new Map([
      ["net6.0", "net8.0"],
      ["net7.0", null],
    ]),
    because: "references it",
  },
];

function verify(after: Partial<Project>, packages: readonly PackageMove[] = [], isLeft = false): void {
  const app = project("App/App.csproj", { frameworks: ["net8.0"], ...after });
  verifyPlatform({
    after: inventoryOf(app),
    plan: {
      status: "planned",
      hosts: [{ name: "App", projects: [app] }],
      from: "6.3",
      to: "7.0",
      guides: [guide("6.3", "7.0", { frameworks: { default: ["net8.0"] } })],
      chosen: { version: "7.0.9", origin: { kind: "guide", why: "offline" } },
      moving: [],
      held: [],
      platform: { raises: isLeft ? [] : raises, packages, blockers: [] },
    },
    left: { raises: isLeft ? raises : [], references: [] },
    families: platformPackages(),
  });
}

describe("verifyPlatform", () => {
  const family = (framework: string | null) => reference("Duende.IdentityServer", "7.0.9", { framework });
  const moveOf = (id: string): PackageMove => ({
    project: before,
    reference: reference(id, "6.0.1"),
    to: "8.0.30",
    why: "Because.",
  });

  it("accepts what was planned", () => {
    const others = [
      reference(`${ef}.Design`, "8.0.30"),
      reference(`${ef}.SqlServer`, "[6.0.1]"),
      reference(ef, "9.0.1"),
    ];
    expect(() => verify({ references: [family(null), ...others] }, [moveOf(`${ef}.Design`)])).not.toThrow();
  });

  it.each([
    [
      "a project that did not rise",
      { frameworks: ["net6.0", "net7.0"] },
      /targets net6.0;net7.0 where net8.0 was planned/,
    ],
    ["a framework too many", { frameworks: ["net8.0", "net7.0"] }, /targets net8.0;net7.0 where net8.0 was planned/],
  ])("refuses %s", (_, after, message) => {
    expect(() => verify(after)).toThrow(message);
  });

  it("refuses a package of the family in a framework that it is not built for", () => {
    const after = { frameworks: ["net6.0", "net8.0"], references: [family("net6.0"), family("net8.0")] };
    const problem = "App/App.csproj references Duende.IdentityServer 7.0.9 for net6.0, which it is not built for.";
    expect(() => verify({ ...after, frameworks: ["net8.0"] })).toThrow(`After the edits ${problem}`);
    expect(() => verify(after, [], true)).not.toThrow();
  });

  it("refuses a package that stayed behind those that are released with it", () => {
    const references = [reference(`${ef}.Design`, "8.0.30"), reference(`${ef}.SqlServer`, "6.0.1")];
    expect(() => verify({ references }, [moveOf(`${ef}.Design`)])).toThrow(
      `App/App.csproj has ${ef}.SqlServer 6.0.1 beside ${ef}.Design 8.0.30.`,
    );
  });
});
