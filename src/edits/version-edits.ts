import type { Project, Reference } from "../inventory/inventory.ts";
import { type Fragment, type Source, sourceKey } from "../msbuild/evaluation.ts";
import { restyle } from "../nuget/restyle.ts";
import { restylePieces } from "../nuget/restyle-pieces.ts";
import type { Edit } from "../repository/edit.ts";
import type { Task } from "./edits.ts";
import type { Sharing } from "./sharing.ts";

export type VersionEdits =
  | { readonly kind: "edits"; readonly edits: readonly Edit[] }
  | { readonly kind: "task"; readonly task: Task };

/** A reference, and the version that it is to have. */
export interface VersionMove {
  readonly project: Project;
  readonly reference: Reference;
  readonly version: string;
  /** Why, as in `Edit`. */
  readonly because: string;
}

/**
 * The edits that give one reference its new version. Where the text is shared with something that must not move, the
 * reference gets a version of its own; where that cannot be done either, a person has to.
 */
export function versionEdits(move: VersionMove, sharing: Sharing): VersionEdits {
  const { reference, version, because } = move;
  const strangers = reference.fragments.flatMap(({ source }) => (source ? sharing.strangers(source, version) : []));
  const inPlace = strangers.length === 0 ? editFragments(reference.fragments, version, because) : undefined;
  if (inPlace) return { kind: "edits", edits: inPlace };
  const own = reference.written;
  if (own?.text.includes("$(") && sharing.strangers(own.source, version).length === 0) {
    const reason =
      strangers.length > 0
        ? `; ${own.text} also serves ${listed(strangers)}, which must not move`
        : "; the version was computed";
    return {
      kind: "edits",
      edits: [editOf(own.source, { before: own.text, after: version, because: because + reason })],
    };
  }
  return { kind: "task", task: taskFor(move, strangers) };
}

/** undefined when a piece was computed, or when the new version does not fall into the same pieces. */
function editFragments(fragments: readonly Fragment[], version: string, because: string): readonly Edit[] | undefined {
  const pieces = fragments.map(({ text }) => text);
  const [only, ...rest] = pieces;
  const whole = only !== undefined && rest.length === 0 ? restyle(only, version) : undefined;
  const restyled = whole === undefined ? restylePieces(pieces, version) : [whole];
  if (!restyled) return undefined;
  const edits: Edit[] = [];
  for (const [index, { text, source }] of fragments.entries()) {
    const after = restyled[index];
    if (after === undefined || after === text) continue;
    if (!source) return undefined;
    edits.push(editOf(source, { before: text, after, because }));
  }
  return edits;
}

function editOf({ place, span }: Source, texts: Pick<Edit, "before" | "after" | "because">): Edit {
  return { place, span, ...texts };
}

function taskFor({ project, reference, version }: VersionMove, strangers: readonly Reference[]): Task {
  const why =
    strangers.length > 0
      ? `Its version is written once for ${listed([reference, ...strangers])}, and only the first may move.`
      : `Its version (${reference.version ?? "none"}) is not written in a form that can be edited with certainty.`;
  return {
    kind: "shared-version",
    title: `Set ${reference.id} to ${version} in ${project.path}.`,
    why,
    places: [reference.place],
    commands: [],
  };
}

function listed(references: readonly Reference[]): string {
  return [...new Set(references.map(({ id }) => id))].join(", ");
}

/** One edit per span; two that want different things are a mistake of ours and reported as such. */
export function distinctEdits(edits: readonly Edit[]): readonly Edit[] {
  const bySpan = new Map<string, Edit>();
  for (const edit of edits) {
    const key = sourceKey(edit);
    const earlier = bySpan.get(key);
    if (earlier && earlier.after !== edit.after) {
      throw new Error(`${edit.place.path}:${edit.place.line} would become both ${earlier.after} and ${edit.after}`);
    }
    bySpan.set(key, earlier ?? edit);
  }
  return [...bySpan.values()];
}
