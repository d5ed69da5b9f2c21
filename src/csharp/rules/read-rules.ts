import type { Rule } from "./rule.ts";

/** The rules of each step that has some, by `6.2-to-6.3`. */
export type RuleBook = Readonly<Record<string, readonly Rule[]>>;

/** Only to be called once there is C# to look at. */
export async function readRules(): Promise<RuleBook> {
  const { rulesJson } = await import("virtual:identityserver-rules");
  return JSON.parse(rulesJson);
}

export function rulesOf(book: RuleBook, { from, to }: { readonly from: string; readonly to: string }): readonly Rule[] {
  return book[`${from}-to-${to}`] ?? [];
}
