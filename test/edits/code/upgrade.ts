import type { Api } from "../../../src/csharp/api/api.ts";
import { openApi } from "../../../src/csharp/api/open-api.ts";
import { readRules, rulesOf } from "../../../src/csharp/rules/read-rules.ts";
import type { Rule } from "../../../src/csharp/rules/rule.ts";
import { makesType } from "../../../src/edits/code/constructed-by-hand.ts";
import { type UpgradedCode, upgradeCode } from "../../../src/edits/code/upgrade-code.ts";
import type { Guide } from "../../../src/guides/guide.ts";
import { guides } from "../../../src/guides/guides.ts";
import { applyEdits } from "../../../src/repository/apply-edits.ts";
import { apiData } from "../../csharp/api/open.ts";
import { type Code, codeFiles } from "../../findings/code-files.ts";

const book = await readRules();

export interface Step {
  readonly guide: Guide;
  readonly rules: readonly Rule[];
  readonly old: Api;
  readonly next: Api;
}

/** `6.2-to-6.3`. */
export function stepOf(name: string): Step {
  const [from = "", to = ""] = name.split("-to-");
  const guide = guides().find((each) => each.from === from && each.to === to);
  const [old, next] = [openApi(apiData, from), openApi(apiData, to)];
  if (!guide || !old || !next) throw new Error(`there is no step ${name}`);
  return { guide, rules: rulesOf(book, guide), old, next };
}

export interface Upgraded extends UpgradedCode {
  /** The files with every edit of a commit. */
  readonly fixed: Code;
  /** The files with those that are only suggested, too. */
  readonly suggested: Code;
}

/** Upgrades the code of one project. */
export function upgradeFiles(code: Code, { guide, rules, old, next }: Step, packages?: readonly string[]): Upgraded {
  const files = codeFiles(code, old, packages);
  const upgraded = upgradeCode({
    guide,
    rules,
    api: old,
    nextApi: next,
    files,
    searched: files.length,
    isMadeByHand: (type) => Object.values(code).some((text) => makesType(text, type)),
    reread: ({ path }, text) => codeFiles({ ...code, [path]: text }, old, packages).find((file) => file.path === path),
  });
  const fixed = upgraded.commits.reduce((made, { edits }) => applied(made, edits), code);
  return { ...upgraded, fixed, suggested: applied(code, distinct(upgraded)) };
}

function applied(code: Code, edits: UpgradedCode["commits"][number]["edits"]): Code {
  return Object.fromEntries(
    Object.entries(code).map(([path, text]) => {
      const own = edits.filter(({ place }) => place.path === path);
      return [path, Buffer.from(applyEdits(Buffer.from(text), path, own)).toString()];
    }),
  );
}

function distinct({ findings }: UpgradedCode): readonly UpgradedCode["findings"][number]["edits"][number][] {
  const edits = findings.flatMap((finding) => finding.edits);
  return [...new Map(edits.map((edit) => [`${edit.place.path} ${edit.span.start} ${edit.after}`, edit])).values()];
}
