import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { once } from "../../src/csharp/api/collect.ts";
import { readTree } from "../msbuild/tree-files.ts";
import { buildAll, type Tree } from "./build-all.ts";
import { openSdk } from "./sdk.ts";
import { stepUp } from "./step-up.ts";

/**
 * Restores and builds small hosts with the real SDK, before a step and after it. All their packages are stand-ins of our own
 * making with the dependencies of the real ones, and nothing else can be found; warnings about versions count as errors.
 */
const root = fileURLToPath(new URL("fixtures", import.meta.url));
const steps = readdirSync(root);
const frameworks = ["netstandard2.0", "net5.0", "net6.0", "net8.0", "net9.0"];
const sdk = await openSdk(frameworks);
if (!sdk.available) console.log(`No host is restored with the .NET SDK: ${sdk.reason}.`);

/** All at once: most of the time goes into starting. Gives the errors, each beginning with the step and the side. */
const built = once(async () => {
  if (!sdk.available) throw new Error("there is no SDK");
  const pairs = steps.map(async (step) => {
    const before = readTree(join(root, step));
    const { after } = await stepUp(before);
    return [
      { name: `${step}-before`, files: before },
      { name: `${step}-after`, files: after },
    ];
  });
  return buildAll(sdk, [...(await Promise.all(pairs)).flat(), control]);
});

/** A host whose IdentityServer alone moves: restore refuses it. */
const control: Tree = {
  name: "control",
  files: new Map(
    [...readTree(join(root, "6.3-to-7.0"))].map(([path, text]) => [path, text.replaceAll("6.3.8", "7.0.9")]),
  ),
};

/** In a host with a condition for each of two frameworks that become one, the second is left to a person. */
const boxes: Readonly<Record<string, readonly string[]>> = {
  "7.4-to-8.0": ["Check the conditions on frameworks that the projects have left."],
};

describe.runIf(sdk.available)("a host restores and builds", () => {
  test.each(steps)("before and after %s", { timeout: 900_000 }, async (step) => {
    const { from, to, tasks } = await stepUp(readTree(join(root, step)));
    expect({ step: `${from}-to-${to}`, tasks }).toEqual({ step, tasks: boxes[step] ?? [] });
    const errors = await built();
    expect(errors.filter((error) => error.startsWith(step) || !/^(?:\d|control)/.test(error))).toEqual([]);
  });

  test("and not when IdentityServer alone moves", { timeout: 900_000 }, async () => {
    const codes = (await built()).flatMap((error) => /^control.*?error (?<code>NU\d+)/.exec(error)?.groups?.code ?? []);
    expect(codes).toContain("NU1202");
  });
});
