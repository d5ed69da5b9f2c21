import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Compiler, openCompiler } from "./compiler.ts";
import { type Diagnostic, isError } from "./csc.ts";
import { complaintsAbout, type Fixture, findFixtures, proveFixture } from "./prove-fixture.ts";

const fixtures = findFixtures(fileURLToPath(new URL("fixtures", import.meta.url)));
const compiler = await openCompiler();
if (!compiler.available) console.log(`No fixture is proved by compiler: ${compiler.reason}.`);

/** Two or three reference assemblies may have to be made first. */
const timeout = 90_000;

function withCompiler<T>(use: (compiler: Compiler) => T): T {
  if (!compiler.available) throw new Error(compiler.reason);
  return use(compiler);
}

function fixture(name: string): Fixture {
  const found = fixtures.find((each) => each.name === name);
  if (!found) throw new Error(`there is no fixture ${name}`);
  return found;
}

function summary({ path, line, code }: Diagnostic): string {
  return `${path}:${line} ${code}`;
}

describe.runIf(compiler.available)("a fixture", () => {
  it.each([
    ["4.1-to-5.0/profile-service", ["Profiles.cs:1 CS0246", "Profiles.cs:2 CS0246", "Profiles.cs:3 CS0246"]],
    ["6.0-to-6.1/token-cleanup-constructor", ["LoudCleanup.cs:14 CS1503"]],
    ["6.2-to-6.3/remove-expired-grants", ["Nightly.cs:7 CS1061"]],
  ])("%s breaks at the step and compiles after it", { timeout }, async (name, broken) => {
    const proof = await withCompiler((own) => proveFixture(own, fixture(name)));
    expect(complaintsAbout(proof, "breaks")).toEqual([]);
    expect(proof.broken.map(summary)).toEqual(expect.arrayContaining(broken));
  });

  it("that is not changed is complained about on both sides", { timeout }, async () => {
    const { before, ...rest } = fixture("6.2-to-6.3/remove-expired-grants");
    const proof = await withCompiler((own) => proveFixture(own, { ...rest, before, after: before }));
    expect(complaintsAbout(proof, "breaks")).toEqual([
      expect.stringMatching(/^after, new line: Nightly\.cs:7 CS1061 /),
    ]);
    expect(complaintsAbout(proof, "compiles")).toHaveLength(2);
  });

  it("that breaks nothing is complained about where it should", { timeout }, async () => {
    const { after, ...rest } = fixture("4.1-to-5.0/profile-service");
    const files = new Map([["Empty.cs", "class Empty;"]]);
    const proof = await withCompiler((own) => proveFixture(own, { ...rest, before: files, after }));
    expect(complaintsAbout(proof, "compiles")).toEqual([]);
    expect(complaintsAbout(proof, "breaks")).toEqual(["before compiles against the new line too"]);
  });
});

describe.runIf(compiler.available)("the reference of a line", () => {
  it.each([
    ["asks a class for the members of an interface", "8.0", "class A : IClientStore;", ["CS0535", "CS0535"]],
    ["has no constructor where the API has none", "6.3", "class A { object X = new ParseScopeContext(); }", ["CS1729"]],
    ["asks a derived class for the arguments", "6.0", "class A : TokenCleanupService;", ["CS7036"]],
    [
      "warns of what is obsolete",
      "6.0",
      "class A { string X(HttpContext it) => it.GetIdentityServerHost(); }",
      ["CS0618"],
    ],
    ["takes top-level statements", "6.3", "Console.WriteLine(new Client().ClientId);", []],
  ])("%s", { timeout }, async (_, line, text, codes) => {
    const usings = ["EntityFramework", "Extensions", "Models", "Stores"].map(
      (name) => `using Duende.IdentityServer.${name};`,
    );
    const nested = "using ParseScopeContext = Duende.IdentityServer.Validation.DefaultScopeParser.ParseScopeContext;";
    const files = new Map([["A.cs", [...usings, nested, text].join("\n")]]);
    const diagnostics = await withCompiler((own) => own.compile({ line, files }));
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
    expect(diagnostics.filter(isError)).toHaveLength(codes.filter((code) => code !== "CS0618").length);
  });
});
