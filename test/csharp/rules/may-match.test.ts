import { describe, expect, test } from "vitest";
import { mayHoldNode } from "../../../src/csharp/rules/may-match.ts";
import { type SyntaxNode, selfAndDescendants } from "../../../src/csharp/syntax/node.ts";
import { readCSharp } from "../../../src/load-csharp.ts";

const csharp = await readCSharp();
const tree = csharp.parse("class A { void M() { x.Client = null; var y = new[] { x.Client }; } }");
const nodes = tree === undefined ? [] : [...selfAndDescendants(tree.root)];
const [assigned, listed] = nodes.filter(({ text, kind }) => text === "Client" && kind === "identifier") as SyntaxNode[];

const access = { kind: "member_access_expression" };
const assignment = { kind: "assignment_expression" };

describe("can a match hold the name that is assigned to, and the one in a list?", () => {
  test.each<[object, boolean, boolean]>([
    [{ kind: "identifier" }, true, true],
    [access, true, true],
    [assignment, true, false],
    [{ kind: "foreach_statement" }, false, false],
    [{ kind: "identifier > identifier" }, true, true],
    [{ pattern: "$A = null" }, true, true],
    [{ ...access, inside: assignment }, true, false],
    [{ ...access, inside: { kind: "block", stopBy: "end" } }, true, true],
    [{ ...access, inside: { kind: "block", stopBy: "neighbor" } }, false, false],
    [{ kind: "identifier", inside: { ...access, inside: assignment } }, true, false],
    [{ kind: "identifier", any: [{ inside: assignment }, { inside: { ...access, inside: assignment } }] }, true, false],
    [{ all: [access, { inside: assignment }] }, true, false],
    [{ any: [{ kind: "argument" }, { kind: "foreach_statement" }] }, false, false],
    [{ kind: "argument", inside: { kind: "argument_list", has: { pattern: "$A" } } }, true, true],
    [{ kind: "argument", inside: { matches: "list" } }, true, true],
    [{ kind: "identifier", regex: "^Client$" }, true, true],
    [{ kind: "identifier", regex: "^Clients$" }, false, false],
    [{ kind: "identifier", regex: "^Clients?$" }, true, true],
    [{ kind: "identifier", regex: "^(A|Client)$" }, true, true],
    [{ kind: "identifier", regex: "^(A|Clients)$" }, false, false],
    [{ kind: "argument", inside: { regex: "^x$" } }, false, false],
    [{ ...access, has: { field: "name", regex: "^Client$" } }, true, true],
    [{ ...access, has: { field: "name", regex: "^ClientId$" } }, false, false],
    [{ ...access, has: { field: "name", regex: "^ClientId$", stopBy: "end" } }, true, true],
    [{ ...assignment, has: { field: "right", kind: "null_literal" } }, true, false],
    [{ ...access, has: { field: "condition", pattern: "$A" } }, false, false],
    [{ kind: "argument", not: { kind: "identifier" } }, false, false],
  ])("%j: %s, %s", (rule, first, second) => {
    expect([assigned, listed].map((node) => node && mayHoldNode({ rule }, node))).toEqual([first, second]);
  });

  test("what is no name is not looked into", () => {
    expect(mayHoldNode({ rule: { kind: "argument" } }, nodes[0] as SyntaxNode)).toBe(true);
  });
});
