import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readTree } from "../msbuild/tree-files.ts";
import type { Compiler, Files } from "./compiler.ts";
import { type Diagnostic, isError, printDiagnostic } from "./csc.ts";

export interface Fixture {
  /** `6.2-to-6.3/remove-expired-grants`. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly before: Files;
  readonly after: Files;
}

/** Fixtures of all folders `<from>-to-<to>/<rule>/{before,after}` below one, that have C# in `before`. */
export function findFixtures(root: string): readonly Fixture[] {
  return foldersIn(root).flatMap((step) => {
    const [from, to] = step.split("-to-");
    if (from === undefined || to === undefined) return [];
    return foldersIn(join(root, step)).flatMap((rule) => {
      const files = (side: string) => csharpFiles(join(root, step, rule, side));
      const fixture = { name: `${step}/${rule}`, from, to, before: files("before"), after: files("after") };
      return fixture.before.size > 0 ? [fixture] : [];
    });
  });
}

function foldersIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function csharpFiles(folder: string): Files {
  if (!existsSync(folder)) return new Map();
  return new Map([...readTree(folder)].filter(([path]) => path.endsWith(".cs")));
}

export interface Proof {
  readonly before: readonly Diagnostic[];
  /** Errors of `before` on the new line: what the step breaks. */
  readonly broken: readonly Diagnostic[];
  readonly after: readonly Diagnostic[];
}

/** Compiles a fixture in all three ways. Warnings are left out. */
export async function proveFixture(compiler: Compiler, { from, to, before, after }: Fixture): Promise<Proof> {
  const errors = async (line: string, files: Files) => (await compiler.compile({ line, files })).filter(isError);
  const [old, broken, now] = await Promise.all([errors(from, before), errors(to, before), errors(to, after)]);
  return { before: old, broken, after: now };
}

/** What a proof lacks, in sentences. Where a step changes behaviour alone, `before` compiles on both lines. */
export function complaintsAbout(proof: Proof, breaks: "breaks" | "compiles"): readonly string[] {
  const complaints = [
    ...proof.before.map((error) => `before, old line: ${printDiagnostic(error)}`),
    ...proof.after.map((error) => `after, new line: ${printDiagnostic(error)}`),
  ];
  if (breaks === "compiles") complaints.push(...proof.broken.map((e) => `before, new line: ${printDiagnostic(e)}`));
  else if (proof.broken.length === 0) complaints.push("before compiles against the new line too");
  return complaints;
}
