import { describe, expect, it } from "vitest";
import { signatureFixtures } from "../edits/code/signature/fixtures.ts";
import { openCompiler } from "./compiler.ts";
import { complaintsAbout, proveFixture } from "./prove-fixture.ts";

const compiler = await openCompiler();
if (!compiler.available) console.log(`No changed signature is proved by compiler: ${compiler.reason}.`);

/** Reference assemblies may have to be made first. */
const timeout = 120_000;

const fixtures = signatureFixtures().map(({ step, rule, before, after = {} }) => {
  const [from = "", to = ""] = step.split("-to-");
  const files = { before: new Map(Object.entries(before)), after: new Map(Object.entries(after)) };
  return [`${step}/${rule}`, { name: `${step}/${rule}`, from, to, ...files }] as const;
});

describe.runIf(compiler.available)("changed signatures", () => {
  it.each(fixtures)("of %s break at the step and compile after it", { timeout }, async (_, fixture) => {
    if (!compiler.available) throw new Error(compiler.reason);
    expect(complaintsAbout(await proveFixture(compiler, fixture), "breaks")).toEqual([]);
  });
});
