import { memoize } from "../../../csharp/api/collect.ts";
import { roleOf } from "../../../csharp/bind/use-role.ts";
import type { Rule } from "../../../csharp/rules/rule.ts";
import { childOf, type SyntaxNode } from "../../../csharp/syntax/node.ts";
import type { Sighting } from "../../../findings/sighting.ts";
import type { IsMadeByHand } from "../constructed-by-hand.ts";
import { type EditResult, type EditSite, refused } from "../edit-site.ts";
import type { Sides } from "../namespaces.ts";
import type { TextChange } from "../text-change.ts";
import type { Meaning } from "./align.ts";
import { whyBound } from "./conflicts.ts";
import { type DeclarationEdit, editDeclaration } from "./declaration.ts";
import { changedMember, typeSuccessors } from "./new-member.ts";

/** What a method comes to have: names of new parameters by their types, and the changes that write them. */
export interface Gained {
  readonly names: ReadonlyMap<string, string>;
  readonly changes: readonly TextChange[];
}

/** The code of a step, in so far as the edit of one place depends on the others. */
export interface Scene {
  readonly meaning: Meaning;
  /** What a method of the repository gains, by its place; undefined for one that stays as it is. */
  gainedAt(path: string, start: number): Gained | undefined;
  readonly isMadeByHand: IsMadeByHand;
  /** The edit of a declaration. */
  declaration(sighting: Sighting): EditResult;
  /** Do edits of other places count on the edit of this one? */
  countsOn(sighting: Sighting): boolean;
}

export interface SceneOfStep {
  readonly sightings: readonly Sighting[];
  readonly isMadeByHand: IsMadeByHand;
  readonly rules: readonly Rule[];
  readonly sides: Sides;
  /** Places of declarations whose edits turned out wrong: `path:start`. */
  readonly blocked: ReadonlySet<string>;
}

export function sceneOf({ sightings, isMadeByHand, rules, sides, blocked }: SceneOfStep): Scene {
  const meaning = { sides, successor: typeSuccessors(rules, sides) };
  const declarations = new Map(sightings.filter(isDeclaration).map((one) => [placeOf(one), one]));
  const edited = memoize((place: string) => {
    const sighting = declarations.get(place);
    return sighting && declarationEdit(sighting, meaning);
  });
  const isFixed = (place: string) => !blocked.has(place) && declarations.get(place)?.file.locked === undefined;
  const gainedIn = (place: string) => {
    const edit = edited(place);
    if (edit?.result.kind !== "changes" || !isFixed(place)) return undefined;
    return { names: edit.gained, changes: edit.result.changes };
  };
  return {
    meaning,
    gainedAt: (path, start) => gainedIn(`${path}:${start}`),
    countsOn: (sighting) => isDeclaration(sighting) && gainedIn(placeOf(sighting)) !== undefined,
    isMadeByHand,
    declaration: (sighting) => {
      const result = edited(placeOf(sighting))?.result ?? refused("what it becomes is not known");
      return result.kind === "changes" ? { ...result, isForced: !blocked.has(placeOf(sighting)) } : result;
    },
  };
}

/** Of the name that a declaration or a use is found by. */
export function placeOf({
  file,
  node,
}: {
  readonly file: Pick<Sighting["file"], "path">;
  readonly node: Pick<Sighting["node"], "start">;
}): string {
  return `${file.path}:${node.start}`;
}

/** An override or implementation that the safety net found. */
export function isDeclaration({ match, change, node, symbols }: Sighting): boolean {
  const bound = symbols.get("match");
  if (match !== undefined || change === undefined || bound === undefined) return false;
  const role = roleOf(node, bound);
  return role === "override" || role === "implementation";
}

function declarationEdit(sighting: Sighting, meaning: Meaning): DeclarationEdit | undefined {
  const { binding, node } = sighting;
  const symbol = sighting.symbols.get("match");
  const changed = symbol?.member && changedMember(symbol.member, meaning.sides);
  if (changed === undefined) return undefined;
  const site: EditSite = { node, binding, sides: meaning.sides, symbol };
  const bound = whyBound(node, changed.now.parameters.length, binding.context);
  if (bound !== undefined) return { result: refused(bound), gained: new Map() };
  return editDeclaration(site, changed, meaning);
}

/** The name of the declaration of a method. */
export function nameStart(method: SyntaxNode): number {
  return childOf(method, "name")?.start ?? -1;
}
