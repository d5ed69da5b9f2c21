import { lineAround } from "./lines.ts";
import type { Directive } from "./using-directives.ts";

/** Runs of directives on lines of their own, one after the other. */
export function groupsOf(text: string, directives: readonly Directive[]): readonly (readonly Directive[])[] {
  const groups: Directive[][] = [];
  for (const directive of directives.toSorted((a, b) => a.start - b.start)) {
    const group = groups.at(-1);
    if (group !== undefined && follows(text, group.at(-1), directive)) group.push(directive);
    else groups.push([directive]);
  }
  return groups;
}

function follows(text: string, previous: Directive | undefined, next: Directive): boolean {
  if (previous === undefined || previous.home !== next.home || previous.isGlobal !== next.isGlobal) return false;
  const line = lineAround(text, previous.start, previous.end);
  return line !== undefined && /^[ \t]*$/.test(text.slice(line.end, next.start));
}
