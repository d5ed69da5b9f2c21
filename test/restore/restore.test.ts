import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
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
const cases = readdirSync(root).flatMap((step) => readdirSync(join(root, step)).map((name) => join(step, name)));
const frameworks = ["netstandard2.0", "net5.0", "net6.0", "net8.0", "net9.0"];
const sdk = await openSdk(frameworks);
if (!sdk.available) console.log(`No host is restored with the .NET SDK: ${sdk.reason}.`);

/** All at once: most of the time goes into starting. Gives the errors, each beginning with the step and the side. */
const built = once(async () => {
  if (!sdk.available) throw new Error("there is no SDK");
  const pairs = cases.map(async (name) => {
    const before = readTree(join(root, name));
    const { after } = await stepUp(before);
    return [
      { name: `${name}/before`, files: before },
      { name: `${name}/after`, files: after },
    ];
  });
  return buildAll(sdk, [...(await Promise.all(pairs)).flat(), ...controls]);
});

/** Hosts whose IdentityServer alone moves, and what restore refuses them with. */
const refused = [
  { name: "6.3-to-7.0/central-versions-and-tests", from: "6.3.8", to: "7.0.9", code: "NU1202" },
  { name: "7.3-to-7.4/central-floating-and-pinned", from: "7.3.2", to: "7.4.8", code: "NU1109" },
  { name: "7.3-to-7.4/ef-core-9-on-net8", from: "7.3.2", to: "7.4.8", code: "NU1608" },
  { name: "7.4-to-8.0/multi-targeting", from: "7.4.8", to: "8.0.3", code: "NU1202" },
];

const controls = refused.map(({ name, from, to }): Tree => {
  const files = [...readTree(join(root, name))].map(([path, text]) => [path, text.replaceAll(from, to)] as const);
  return { name: `control/${name}`, files: new Map(files) };
});

/** Conditions on a framework that is gone are left to a person. */
const stale = ["Check the conditions on frameworks that the projects have left."];
const boxes: Readonly<Record<string, readonly string[]>> = {
  "7.4-to-8.0/frameworks-that-become-one": stale,
  "7.4-to-8.0/multi-targeting": stale,
};

describe.runIf(sdk.available)("a host restores and builds", () => {
  test.each(cases)("before and after %s", { timeout: 900_000 }, async (name) => {
    const { from, to, tasks } = await stepUp(readTree(join(root, name)));
    expect({ step: `${from}-to-${to}`, tasks }).toEqual({ step: dirname(name), tasks: boxes[name] ?? [] });
    const errors = await built();
    expect(errors.filter((error) => error.startsWith(name) || !/^(?:\d|control)/.test(error))).toEqual([]);
  });

  test.each(refused)("and not $name where IdentityServer alone moves", { timeout: 900_000 }, async ({ name, code }) => {
    const errors = (await built()).filter((error) => error.startsWith(`control/${name}`));
    expect(errors.flatMap((error) => /error (?<code>NU\d+)/.exec(error)?.groups?.code ?? [])).toContain(code);
  });
});
