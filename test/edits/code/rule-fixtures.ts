import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Code } from "../../findings/code-files.ts";

/** What a rule does, in whole files. */
export interface RuleFixture {
  readonly step: string;
  readonly rule: string;
  readonly before: Code;
  /** Undefined for a rule that only finds: then each line that it finds ends in `// here`. */
  readonly after: Code | undefined;
  /** The same spelling with another meaning. */
  readonly mustNotChange: Code;
}

const root = fileURLToPath(new URL("../../guides", import.meta.url));

/** Folders `test/guides/<step>/<rule>/{before,after,must-not-change}`. */
export function ruleFixtures(): readonly RuleFixture[] {
  return readFixtures(root);
}

/** Those below another folder, of whatever is proved so. */
export function readFixtures(root: string): readonly RuleFixture[] {
  return foldersIn(root).flatMap((step) =>
    foldersIn(join(root, step)).map((rule) => {
      const filesOf = (side: string) => csharpFiles(join(root, step, rule, side));
      const hasAfter = existsSync(join(root, step, rule, "after"));
      return {
        step,
        rule,
        before: filesOf("before"),
        after: hasAfter ? filesOf("after") : undefined,
        mustNotChange: filesOf("must-not-change"),
      };
    }),
  );
}

function foldersIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

function csharpFiles(folder: string): Code {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}
