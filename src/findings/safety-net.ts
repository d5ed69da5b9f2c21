import type { Binding } from "../csharp/bind/binding.ts";
import type { Bound } from "../csharp/bind/bound.ts";
import type { Use } from "../csharp/bind/uses.ts";
import type { LinkChange } from "./breaking-change-links.ts";
import { ifCallable } from "./call-fits.ts";
import { effectOf, isLeftBehind } from "./change-effects.ts";
import type { CodeFile } from "./code-file.ts";
import { worthDoubt } from "./doubt.ts";
import type { Finding } from "./finding.ts";
import { missingMembers } from "./missing-members.ts";
import { type Sighting, sightingOf } from "./sighting.ts";
import { argumentsOf } from "./uses.ts";
import type { WatchedChanges } from "./watched-changes.ts";
import { changeInWords } from "./words.ts";

/** What the net is made of, for one step. */
export interface SafetyNet {
  readonly watched: WatchedChanges;
  readonly linkOf: LinkChange;
  /** Release line that the step goes to. */
  readonly to: string;
}

/** One reading of a file. */
interface Where {
  readonly file: CodeFile;
  readonly binding: Binding;
}

/** Everything in one reading of a file that the next line breaks, whether or not there is a rule for it. */
export function netSightings(
  net: SafetyNet,
  { uses, ...where }: Where & { readonly uses: readonly Use[] },
): readonly Sighting[] {
  return [...uses.flatMap((use) => useSighting(use, net, where)), ...missing(net, where)];
}

function useSighting(use: Use, { watched, linkOf, to }: SafetyNet, where: Where): readonly Sighting[] {
  const { node } = use;
  const bound = ifCallable(use.bound, argumentsOf(use));
  if (bound.kind === "not-ours") return [];
  const ids = bound.kind === "symbol" ? [bound.id] : candidatesOf(bound, use, { watched, ...where });
  const effects = ids.flatMap((id) =>
    watched.changesOf(id).flatMap((change) => {
      const outcome = effectOf(change, use);
      return outcome === undefined ? [] : [{ id, change, outcome }];
    }),
  );
  const [worst] = effects.toSorted((a, b) => severity(a.outcome) - severity(b.outcome));
  if (worst === undefined) return [];
  const { id, change } = worst;
  const seen = { ...where, node, change, symbol: id, rule: null, breakingChange: linkOf(id, change) };
  if (bound.kind === "unknown") {
    const note = `Nobody can tell without a compiler: ${bound.reason}.`;
    return [sightingOf({ ...seen, outcome: "cannot-tell", note, symbols: new Map() })];
  }
  const symbols = new Map([["match", bound]]);
  const note = isLeftBehind(change, use) ? `Gone in ${to}: no longer called.` : changeInWords(change, to);
  return [sightingOf({ ...seen, outcome: worst.outcome, note, symbols })];
}

/** What an unknown name may be. Where even that is unknown: whatever is called so. */
function candidatesOf(
  { candidates }: Extract<Bound, { readonly kind: "unknown" }>,
  { node }: Use,
  { watched, binding }: Where & Pick<SafetyNet, "watched">,
): readonly string[] {
  if (candidates.length > 0) return candidates;
  return worthDoubt(node, watched.named(node.text), binding);
}

function severity(outcome: Finding["outcome"]): number {
  return outcome === "needs-you" ? 0 : 1;
}

function missing({ watched, linkOf, to }: SafetyNet, where: Where): readonly Sighting[] {
  return missingMembers(where.binding, watched).map(({ name, change, asked }) => {
    const isForced = change.kind !== "interface-default-member-added";
    return sightingOf({
      breakingChange: linkOf(change.symbol, change),
      rule: null,
      outcome: isForced ? "needs-you" : "changes-silently",
      symbol: asked,
      note: changeInWords(change, to),
      ...where,
      node: name,
      symbols: new Map(),
      change,
    });
  });
}
