import type { Rule } from "../src/csharp/rules/rule.ts";
import type { BreakingChange } from "../src/guides/guide.ts";

/** What the tool does about a breaking change. */
export type Treatment = "fixed" | "suggested" | "found" | "advice";

export function treatmentOf(
  change: Pick<BreakingChange, "id" | "symbols" | "signatures" | "commit" | "doneBy" | "partOf" | "overdue">,
  rules: readonly Pick<Rule, "fix" | "metadata">[],
): Treatment;
