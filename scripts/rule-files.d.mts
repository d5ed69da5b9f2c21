import type { Rule } from "../src/csharp/rules/rule.ts";

/** The rules of one step. */
export interface RuleFile {
  readonly file: string;
  /** The same from the root of the project. */
  readonly path: string;
  readonly step: string;
  /** Not yet checked. */
  readonly rules: readonly Rule[];
}

export function readRuleFiles(folder?: string): readonly RuleFile[];
