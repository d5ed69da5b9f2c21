import { describe, expect, test } from "vitest";
import type { Rule, RuleEdit } from "../../../src/csharp/rules/rule.ts";
import { upgradeCode } from "../../../src/edits/code/upgrade-code.ts";
import type { Reread } from "../../../src/edits/code/verify-code.ts";
import { open } from "../../csharp/api/open.ts";
import { codeFiles } from "../../findings/code-files.ts";
import { guide } from "../../guides-of.ts";
import { type Step, upgradeFiles } from "./upgrade.ts";

const usings = `using System.Threading.Tasks;
using Duende.IdentityServer.Models;
using Duende.IdentityServer.Services;
using Duende.IdentityServer.Stores;
`;

function rule(
  matcher: object,
  symbols: Readonly<Record<string, readonly string[]>>,
  more: Partial<Rule>,
  edit?: RuleEdit,
): Rule {
  return {
    id: "a-rule",
    language: "CSharp",
    severity: "error",
    message: "It changed.",
    rule: matcher,
    metadata: { breakingChange: "a-change", symbols, outcome: "fixed", ...(edit && { edit }) },
    ...more,
  };
}

function step(rules: readonly Rule[], from = "7.4", to = "8.0"): Step {
  const breakingChange = {
    id: "a-change",
    kind: "source",
    title: "",
    affects: "",
    do: "",
    sources: [],
  } as const;
  return { guide: guide(from, to, { breakingChanges: [breakingChange] }), rules, old: open(from), next: open(to) };
}

function fixed(code: string, rules: readonly Rule[]): string {
  return upgradeFiles({ "A.cs": usings + code }, step(rules)).fixed["A.cs"]?.slice(usings.length) ?? "";
}

const find = "M:Duende.IdentityServer.Stores.IClientStore.FindClientByIdAsync(System.String)";

describe("append-parameter", () => {
  const append = rule(
    { kind: "method_declaration", has: { field: "name", pattern: "$NAME" } },
    { NAME: [find] },
    {},
    { name: "append-parameter" },
  );

  test.each([
    [
      "to an implementation",
      "class A : IClientStore { public Task<Client> FindClientByIdAsync(string clientId) => null; }",
      "class A : IClientStore { public Task<Client> FindClientByIdAsync(string clientId, CancellationToken ct) => null; }",
    ],
    [
      "to an explicit one",
      "class A : IClientStore { Task<Client> IClientStore.FindClientByIdAsync(string id) => null; }",
      "class A : IClientStore { Task<Client> IClientStore.FindClientByIdAsync(string id, CancellationToken ct) => null; }",
    ],
    [
      "to no method of another meaning",
      "class A { public Task<Client> FindClientByIdAsync(string clientId) => null; }",
      "class A { public Task<Client> FindClientByIdAsync(string clientId) => null; }",
    ],
  ])("%s", (_, before, after) => {
    const found = upgradeFiles({ "A.cs": usings + before }, step([append])).fixed["A.cs"] ?? "";
    expect(found.replace("using System.Threading;\n", "").slice(usings.length)).toBe(after);
    expect(found.startsWith("using System.Threading;\n")).toBe(before !== after);
  });
});

describe("arguments", () => {
  const call = { kind: "invocation_expression", has: { field: "function", has: { field: "name", pattern: "$NAME" } } };

  test("are inserted where the new declaration has them", () => {
    const insert = rule(call, { NAME: [find] }, {}, { name: "insert-argument", parameter: "ct", value: "default" });
    expect(fixed('class A { object M(IClientStore s) => s.FindClientByIdAsync(\n    "a"); }', [insert])).toBe(
      'class A { object M(IClientStore s) => s.FindClientByIdAsync(\n    "a", default); }',
    );
  });

  test("are removed by the parameter that they are for, named or not", () => {
    const remove = rule(
      call,
      {
        NAME: [
          "M:Duende.IdentityServer.Stores.IServerSideSessionStore.DeleteSessionAsync(System.String,System.Threading.CancellationToken)",
        ],
      },
      {},
      { name: "remove-argument", parameter: "cancellationToken" },
    );
    expect(
      fixed(
        'class A { void M(IServerSideSessionStore s) { s.DeleteSessionAsync("a", default); s.DeleteSessionAsync(cancellationToken: default, key: "a"); } }',
        [remove],
      ),
    ).toBe(
      'class A { void M(IServerSideSessionStore s) { s.DeleteSessionAsync("a"); s.DeleteSessionAsync(key: "a"); } }',
    );
  });
});

describe("what is not edited is left to a person, with the reason", () => {
  const rename = (id: string, to: string) =>
    rule(
      { kind: "identifier", pattern: "$NAME", regex: "^FindClientByIdAsync$" },
      { NAME: [find] },
      { id },
      { name: "rename", at: "NAME", to },
    );
  const code = 'class A { object M(IClientStore s) => s.FindClientByIdAsync("a"); }';

  test("the later of two edits of one text", () => {
    const { fixed: made, findings } = upgradeFiles(
      { "A.cs": usings + code },
      step([rename("first", "One"), rename("second", "Two")]),
    );
    expect(made["A.cs"]).toContain("s.One(");
    expect(findings.map(({ rule: id, outcome }) => `${id} ${outcome}`)).toEqual(["first fixed", "second needs-you"]);
    expect(findings[1]?.note).toBe("It changed. Not edited: another edit changes the same text.");
  });

  test("an edit after which the file would not parse", () => {
    const broken = rule(
      { kind: "identifier", pattern: "$NAME", regex: "^FindClientByIdAsync$" },
      { NAME: [find] },
      { fix: "(((" },
    );
    const { fixed: made, findings, commits } = upgradeFiles({ "A.cs": usings + code }, step([broken]));
    expect([made["A.cs"], commits]).toEqual([usings + code, []]);
    expect(findings[0]).toMatchObject({
      outcome: "needs-you",
      edits: [],
      note: "It changed. Not edited: after the edits it would not parse.",
    });
  });

  test("an edit after which the same would be found again", () => {
    const again = rule(
      { kind: "invocation_expression", has: { field: "function", has: { field: "name", pattern: "$NAME" } } },
      { NAME: [find] },
      { fix: 'Use(s.FindClientByIdAsync("b"))' },
    );
    const { findings } = upgradeFiles({ "A.cs": usings + code }, step([again]));
    expect(findings[0]?.note).toBe("It changed. Not edited: after the edits a-rule would be met again.");
  });

  test("a constructor that code calls itself", () => {
    const base = rule(
      { kind: "constructor_initializer" },
      { match: ["M:Duende.IdentityServer.Stores.InMemoryServerSideSessionStore.#ctor"] },
      {},
      { name: "add-constructor-parameter" },
    );
    const own = "class A : InMemoryServerSideSessionStore { A() : base() { } ";
    const [made] = upgradeFiles({ "A.cs": `${usings}${own}}` }, step([base])).findings;
    const [called] = upgradeFiles({ "A.cs": `${usings}${own} object M() => new A(); }` }, step([base])).findings;
    expect([made?.outcome, called?.outcome]).toEqual(["fixed", "needs-you"]);
    expect(called?.edits).toEqual(made?.edits);
    expect(called?.note).toContain("A is also made with new");
  });

  test("a file that must not be edited", () => {
    const { guide: of, rules, old, next } = step([rename("first", "One")]);
    const files = codeFiles({ "A.cs": usings + code }, old).map((file) => ({ ...file, locked: "is generated" }));
    const reread: Reread = (file) => file;
    const { findings, commits } = upgradeCode({
      guide: of,
      rules,
      api: old,
      nextApi: next,
      files,
      searched: 1,
      reread,
      isMadeByHand: () => false,
    });
    expect(commits).toEqual([]);
    expect(findings[0]).toMatchObject({ outcome: "needs-you", note: "It changed. Not edited: the file is generated." });
    expect(findings[0]?.edits).toHaveLength(1);
  });
});

test("each rule has its commit, and the edits of later ones fit what earlier ones leave", () => {
  const find2 = "M:Duende.IdentityServer.Stores.IResourceStore.GetAllResourcesAsync";
  const rules = [
    rule(
      { kind: "identifier", pattern: "$NAME", regex: "^GetAllResourcesAsync$" },
      { NAME: [find2] },
      { id: "second" },
      { name: "rename", at: "NAME", to: "All" },
    ),
    rule(
      { kind: "identifier", pattern: "$NAME", regex: "^FindClientByIdAsync$" },
      { NAME: [find] },
      { id: "first" },
      { name: "rename", at: "NAME", to: "FindOneClientOfMany" },
    ),
  ];
  const code =
    'class A { object M(IClientStore s, IResourceStore r) => (s.FindClientByIdAsync("é"), r.GetAllResourcesAsync()); }';
  const { commits, fixed: made } = upgradeFiles({ "A.cs": usings + code }, step(rules));
  expect(commits.map(({ message }) => message)).toEqual(["Apply second", "Apply first"]);
  expect(made["A.cs"]).toContain('(s.FindOneClientOfMany("é"), r.All())');
});
