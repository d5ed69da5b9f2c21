import type { Api } from "../../csharp/api/api.ts";
import type { ApiData } from "../../csharp/api/api-data.ts";
import { openApi } from "../../csharp/api/open-api.ts";
import { type RuleBook, rulesOf } from "../../csharp/rules/read-rules.ts";
import type { Rule } from "../../csharp/rules/rule.ts";
import type { BreakingChange, Guide } from "../../guides/guide.ts";

/** What a step over code is made with. */
export interface StepTables {
  readonly guide: Guide;
  readonly rules: readonly Rule[];
  readonly api: Api;
  readonly nextApi: Api;
}

/**
 * A step for every change that came with a patch of the line which the repository is on, and which it has not taken: with
 * the rules that the step to that line has for it, and the API of the line before. They alone are looked for.
 */
export function overdueSteps(guide: Guide, data: ApiData, rules: RuleBook): readonly StepTables[] {
  return guide.breakingChanges.flatMap((change) => overdueStep(change, guide, { data, rules }));
}

function overdueStep(
  change: BreakingChange,
  guide: Guide,
  { data, rules: book }: { readonly data: ApiData; readonly rules: RuleBook },
): readonly StepTables[] {
  const { id, overdue } = change;
  if (overdue === undefined) return [];
  const [api, nextApi] = [openApi(data, overdue.from), openApi(data, guide.from)];
  if (api === undefined || nextApi === undefined) return [];
  const rules = rulesOf(book, { from: overdue.from, to: guide.from })
    .filter(({ metadata }) => metadata.breakingChange === overdue.id)
    .map((rule) => ({ ...rule, metadata: { ...rule.metadata, breakingChange: id } }));
  const silent = { ...api, changes: [], changesOf: () => [] };
  return [{ guide: { ...guide, breakingChanges: [change] }, rules, api: silent, nextApi }];
}
