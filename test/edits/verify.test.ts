import { describe, expect, it } from "vitest";
import { verifyEdits } from "../../src/edits/verify.ts";
import type { Reference } from "../../src/inventory/inventory.ts";
import type { PlannedUpgrade } from "../../src/plan/plan.ts";
import { guide } from "../guides-of.ts";
import { inventoryOf, nothingMoves, project, reference } from "../projects.ts";

const main = "Duende.IdentityServer";
const of = (...references: Reference[]) => inventoryOf(project("App/App.csproj", { references }));

function verify(references: readonly Reference[], after: readonly Reference[], isLeft = false): void {
  const before = of(...references);
  const moving = before.projects.flatMap((one) =>
    one.references.filter(({ id }) => id === main).map((each) => ({ project: one, reference: each, line: "6.3" })),
  );
  const plan: PlannedUpgrade = {
    status: "planned",
    hosts: [],
    from: "6.3",
    to: "7.0",
    guides: [guide("6.3", "7.0")],
    chosen: { version: "7.0.9", origin: { kind: "guide", why: "offline" } },
    moving,
    held: [],
    platform: nothingMoves,
  };
  verifyEdits({ before, after: of(...after), plan, left: isLeft ? moving.map((member) => member.reference) : [] });
}

describe("verifyEdits", () => {
  const other = reference("Duende.BFF", "2.2.0");

  it.each(["7.0.9", "7.0.*", "[7.0.9]", "7.0"])("accepts %s for 7.0.9", (version) => {
    expect(() => verify([reference(main, "6.3.2"), other], [reference(main, version), other])).not.toThrow();
  });

  it.each([
    [
      "a reference that did not move",
      [reference(main, "6.3.2"), other],
      /resolves Duende.IdentityServer to 6.3.2 where 7.0.9 was planned/,
    ],
    ["a reference that went too far", [reference(main, "8.0.0"), other], /resolves Duende.IdentityServer to 8.0.0/],
    [
      "another package that moved along",
      [reference(main, "7.0.9"), reference("Duende.BFF", "7.0.9")],
      /would get Duende.BFF 7.0.9 instead of Duende.BFF 2.2.0/,
    ],
    ["a reference that vanished", [reference(main, "7.0.9")], /has 1 package references instead of 2/],
  ])("refuses %s", (_, after, message) => {
    expect(() => verify([reference(main, "6.3.2"), other], after)).toThrow(message);
  });

  it("lets a reference be that a person has to move", () => {
    expect(() => verify([reference(main, "6.3.2")], [reference(main, "6.3.2")], true)).not.toThrow();
  });
});
