import type { BoundSymbol } from "../../csharp/bind/bound.ts";
import type { SyntaxNode } from "../../csharp/syntax/node.ts";
import { boundNodes } from "../../findings/rule-sightings.ts";
import type { Sighting } from "../../findings/sighting.ts";
import { changed, type EditResult, refused } from "./edit-site.ts";
import type { Sides } from "./namespaces.ts";

/** Places (`path:start` of the name) of the repository's own members that rules edit where they are declared. */
export function editedMembers(sightings: readonly Sighting[]): ReadonlySet<string> {
  const places = sightings.flatMap(({ match, file, finding }) => {
    if (match === undefined || finding.outcome !== "fixed" || file.locked !== undefined) return [];
    return boundNodes(match).flatMap((node) => (isDeclared(node) ? [`${file.path}:${node.start}`] : []));
  });
  return new Set(places);
}

/**
 * What a rule does where a name means an own member that implements or overrides ours: nothing as long as that stays as it
 * is. Undefined for any other place.
 */
export function ofOwnMember(
  { match, symbols }: Sighting,
  edited: ReadonlySet<string>,
  { old }: Sides,
): EditResult | undefined {
  if (match === undefined || (match.rule.metadata.edit === undefined && match.fix === undefined)) return undefined;
  const own = [...symbols.values()].find((symbol) => isUnedited(symbol, edited));
  if (own === undefined || boundNodes(match).some(isDeclared)) return undefined;
  const mustChange = old.changesOf(own.id).some(({ kind }) => kind === "signature-changed");
  return mustChange ? refused("the method that it calls has to change first") : changed([]);
}

function isUnedited({ through }: BoundSymbol, edited: ReadonlySet<string>): boolean {
  return through !== undefined && !edited.has(`${through.scope.file.path}:${through.start}`);
}

function isDeclared(node: SyntaxNode): boolean {
  return node.field === "name" && /_declaration$/.test(node.parent?.kind ?? "");
}
