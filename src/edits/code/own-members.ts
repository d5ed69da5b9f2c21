import type { BoundSymbol } from "../../csharp/bind/bound.ts";
import type { SyntaxNode } from "../../csharp/syntax/node.ts";
import { boundNodes } from "../../findings/rule-sightings.ts";
import type { Sighting } from "../../findings/sighting.ts";
import type { Sides } from "./namespaces.ts";
import { placeOf } from "./signature/scene.ts";

/** Places of the repository's own members that rules edit where they are declared. */
export function editedMembers(sightings: readonly Sighting[]): ReadonlySet<string> {
  const places = sightings.flatMap(({ match, file, finding }) => {
    if (match === undefined || finding.outcome !== "fixed" || file.locked !== undefined) return [];
    return boundNodes(match).flatMap((node) => (isDeclared(node) ? [placeOf({ file, node })] : []));
  });
  return new Set(places);
}

/**
 * Would the edit of a rule change the use of an own member that implements or overrides ours, and stays as it is? One whose
 * signature the next line changes cannot stay.
 */
export function isOfStayingMember({ match, symbols }: Sighting, edited: ReadonlySet<string>, { old }: Sides): boolean {
  if (match === undefined || (match.rule.metadata.edit === undefined && match.fix === undefined)) return false;
  if (boundNodes(match).some(isDeclared)) return false;
  const isStaying = ({ id, through }: BoundSymbol) =>
    through !== undefined &&
    !edited.has(placeOf({ file: through.scope.file, node: through })) &&
    !old.changesOf(id).some(({ kind }) => kind === "signature-changed");
  return [...symbols.values()].some(isStaying);
}

function isDeclared(node: SyntaxNode): boolean {
  return node.field === "name" && /_declaration$/.test(node.parent?.kind ?? "");
}
