import type { ApiChange } from "./api.ts";
import type { ApiLine } from "./api-data.ts";

/** The rows of a step, seven fields each. */
export function parseChanges(text: string): readonly ApiChange[] {
  const rows = text.split("\n").filter((row) => row !== "");
  return rows.map((row) => {
    const [kind = "", name = "", symbol = "", before = "", after = "", broken = "", delta = ""] = row.split("\t");
    return { kind, package: name, symbol, old: before, new: after, broken, delta };
  });
}

/** Moves the names of one line below the roots of another. `Microsoft.IdentityModel` is nobody's. */
export function namespaceMove(from: ApiLine, to: ApiLine): (text: string) => string {
  const roots = [
    [from.serverRoot, to.serverRoot],
    [from.modelRoot, to.modelRoot],
  ] as const;
  const moves = roots
    .filter(([old, now]) => old !== now)
    .map(([old, now]) => [new RegExp(`(?<![\\w.])${old.replaceAll(".", "\\.")}(?!\\w)`, "g"), now] as const);
  return (text) => moves.reduce((moved, [pattern, now]) => moved.replace(pattern, now), text);
}
