import { closestMatch } from "leven";

/** Closes an error about a name that nobody knows: suggests the nearest one, or lists all of them. */
export function suggest(name: string, known: readonly string[]): string {
  const furthest = Math.max(2, Math.floor(name.length / 3));
  const nearest = closestMatch(name.toLowerCase(), known, { maxDistance: furthest });
  return nearest === undefined ? `Known are: ${known.join(", ")}.` : `Did you mean \`${nearest}\`?`;
}
