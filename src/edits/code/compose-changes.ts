import type { Sighting } from "../../findings/sighting.ts";
import type { EditResult } from "./edit-site.ts";
import { isSameChange, overlaps, type TextChange } from "./text-change.ts";

/** A sighting with what is to be changed there. */
export interface Answer {
  readonly sighting: Sighting;
  /** Empty where nothing is changed. */
  readonly changes: readonly TextChange[];
  /** The pull request makes the changes; else they are a suggestion. */
  readonly applied: boolean;
  /** Why the edit is not made. */
  readonly refusal?: string;
  /** What the reader of the change should know: a sentence. */
  readonly remark?: string;
}

/**
 * Puts the edits of one file together: of two that speak of the same text, the later is left to a person. A place where the
 * rule's edit has nothing to change is fine as it is, and left out.
 */
export function composeChanges(
  sightings: readonly Sighting[],
  editOf: (sighting: Sighting) => EditResult | undefined,
): readonly Answer[] {
  const taken: TextChange[] = [];
  const answers = sightings.flatMap((sighting): Answer | readonly Answer[] => {
    const { outcome } = sighting.finding;
    const result = outcome === "cannot-tell" ? undefined : editOf(sighting);
    const wantsFix = outcome === "fixed" || (result?.kind === "changes" && result.isForced === true);
    if (result === undefined) return { sighting, changes: [], applied: false };
    if (result.kind === "refused") return { sighting, changes: [], applied: false, refusal: result.reason };
    if (result.changes.length === 0) return [];
    const refused = result.caution === undefined ? {} : { refusal: result.caution };
    if (!wantsFix) return { sighting, changes: result.changes, applied: false, ...refused };
    const { locked } = sighting.file;
    const refusal = locked === undefined ? result.caution : `the file ${locked}`;
    if (refusal !== undefined) return { sighting, changes: result.changes, applied: false, refusal };
    const changes = result.changes.filter((change) => !taken.some((other) => isSameChange(change, other)));
    const others = (change: TextChange) => [...taken, ...changes.filter((other) => other !== change)];
    if (changes.some((change) => others(change).some((other) => overlaps(change, other))))
      return { sighting, changes: [], applied: false, refusal: "another edit changes the same text" };
    if (result.needs?.some((change) => !taken.some((other) => isSameChange(change, other))))
      return { sighting, changes: [], applied: false, refusal: "the method around it stays as it is" };
    taken.push(...changes);
    return { sighting, changes, applied: true, ...(result.remark !== undefined && { remark: result.remark }) };
  });
  return answers.filter((answer) => answer.applied || !taken.some((change) => isRemoved(answer, change)));
}

/** Does an edit take away what was found? */
function isRemoved({ sighting: { node, file } }: Answer, { start, end, text }: TextChange): boolean {
  return text === "" && file.razor === undefined && start <= node.start && node.end <= end;
}
