import type { Edit, PlannedCommit } from "../../repository/edit.ts";
import type { SourceText, Span } from "../../repository/text.ts";

/**
 * Makes commits whose edits all refer to the same base follow one another: spans move by what the commits before put in or
 * took out in front of them. The edits do not overlap.
 */
export function stackCommits(
  commits: readonly PlannedCommit[],
  sources: ReadonlyMap<string, Pick<SourceText, "encode">>,
): readonly PlannedCommit[] {
  const made: Edit[] = [];
  return commits.map(({ message, edits }) => {
    const moved = edits.map((edit) => ({ ...edit, span: moveSpan(edit, made, sources.get(edit.place.path)) }));
    made.push(...edits);
    return { message, edits: moved };
  });
}

function moveSpan(edit: Edit, made: readonly Edit[], source: Pick<SourceText, "encode"> | undefined): Span {
  const { path } = edit.place;
  const before = made.filter(({ place, span }) => place.path === path && span.end <= edit.span.start);
  const shift = before.reduce((sum, { span, after }) => sum + lengthOf(after, source) - (span.end - span.start), 0);
  return { start: edit.span.start + shift, end: edit.span.end + shift };
}

function lengthOf(text: string, source: Pick<SourceText, "encode"> | undefined): number {
  return (source?.encode(text) ?? Buffer.from(text)).length;
}
