import { describe, expect, test } from "vitest";
import { isInMembers } from "../../../src/csharp/rules/match-range.ts";
import { matchRule } from "../../../src/csharp/rules/match-rule.ts";
import type { Rule } from "../../../src/csharp/rules/rule.ts";
import { type SyntaxNode, selfAndDescendants } from "../../../src/csharp/syntax/node.ts";
import { readCSharp } from "../../../src/load-csharp.ts";

const csharp = await readCSharp();

function rule(matcher: object): Rule {
  const metadata = { breakingChange: "any", outcome: "needs-you" } as const;
  return { id: "any", language: "CSharp", severity: "error", message: "", rule: matcher, metadata };
}

describe("every match lies in a member", () => {
  test.each([
    [{ kind: "identifier", inside: { kind: "class_declaration" } }, true],
    [{ pattern: "$A.$B($C)" }, true],
    [{ pattern: "new $A($B)" }, true],
    [{ any: [{ kind: "identifier" }, { pattern: "$A.B" }] }, true],
    [{ all: [{ regex: "x" }, { kind: "identifier" }] }, true],
    [{ kind: "class_declaration" }, false],
    [{ any: [{ kind: "identifier" }, { regex: "x" }] }, false],
    [{ pattern: "class $A { }" }, false],
    [{ pattern: { context: "class A { $B }", selector: "identifier" } }, false],
    [{ regex: "x" }, false],
  ])("of %j: %s", (matcher, isIn) => {
    expect(isInMembers(matcher)).toBe(isIn);
  });
});

describe("of the matches of a rule are found around a node", () => {
  const text = `using Ours;
[assembly: Ours]
Ours.Start();
[Ours] class A : Ours { Ours f; void M() { Ours(); Ours(); } void N() { Ours(); } class B { Ours f; } }
interface C { Ours P { get; } }`;

  test.each([
    ["a using directive", "Ours;", 1],
    ["a top-level statement", "Ours.Start", 1],
    ["a method with two", "Ours(); Ours", 2],
    ["a field of a nested class", "Ours f; } }", 1],
    ["a base list: those of the whole class", "Ours {", 7],
  ])("%s", (_, place, count) => {
    const tree = csharp.parse(text);
    const start = text.indexOf(place);
    const nodes = [...selfAndDescendants(tree?.root as SyntaxNode)];
    const node = nodes.findLast((one) => one.start === start && one.text === "Ours");
    const matcher = rule({ kind: "identifier", regex: "^Ours$" });
    const found = tree === undefined || node === undefined ? [] : matchRule(matcher, tree, [node]);
    expect(found).toHaveLength(count);
    expect(found.map((match) => match.node.start)).toContain(start);
  });
});
