/** One change of a patch: consecutive lines that go, and those that come in their place. */
export interface Change {
  readonly path: string;
  /** The first line that goes, from 1; where none goes, the one that follows. In the file that the patch is made for. */
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

interface Hunk {
  readonly path: string;
  readonly start: number;
  /** With their first character: a blank, a minus or a plus. */
  readonly lines: readonly string[];
}

/** Applies a unified diff, as `git diff` writes it, and tells its changes. Throws where nothing is as it expects. */
export function applyPatch(
  files: ReadonlyMap<string, string>,
  patch: string,
): { readonly files: ReadonlyMap<string, string>; readonly changes: readonly Change[] } {
  const patched = new Map(files);
  const changes: Change[] = [];
  for (const hunk of hunksOf(patch).toReversed()) {
    const lines = patched.get(hunk.path)?.split("\n") ?? [];
    const old = hunk.lines.filter((line) => !line.startsWith("+")).map((line) => line.slice(1));
    const at = placeOf(old, lines, hunk);
    lines.splice(at, old.length, ...hunk.lines.filter((line) => !line.startsWith("-")).map((line) => line.slice(1)));
    patched.set(hunk.path, lines.join("\n"));
    changes.push(...changesOf({ ...hunk, start: at + 1 }));
  }
  return { files: patched, changes };
}

/** The place, from 0, nearest to where the hunk says: other lines of the file may have come or gone since. */
function placeOf(old: readonly string[], lines: readonly string[], { path, start, lines: said }: Hunk): number {
  const places = [...lines.keys()].filter((at) => old.every((line, index) => lines[at + index] === line));
  const [nearest] = places.toSorted((a, b) => Math.abs(a - start + 1) - Math.abs(b - start + 1));
  if (nearest === undefined) throw new Error(`the patch does not fit ${path}; it has\n${said.join("\n")}`);
  return nearest;
}

function hunksOf(patch: string): readonly Hunk[] {
  const hunks: { path: string; start: number; lines: string[] }[] = [];
  let path = "";
  for (const line of patch.split("\n")) {
    const start = /^@@ -(?<start>\d+)/.exec(line)?.groups?.start;
    if (start !== undefined) hunks.push({ path, start: Number(start), lines: [] });
    else if (line.startsWith("+++ b/")) path = line.slice("+++ b/".length);
    else if (line.startsWith("diff --git ")) path = "";
    else if (path !== "" && /^[ +-]/.test(line) && !line.startsWith("--- ")) hunks.at(-1)?.lines.push(line);
  }
  return hunks;
}

function changesOf({ path, start, lines }: Hunk): readonly Change[] {
  const changes: { path: string; line: number; removed: string[]; added: string[] }[] = [];
  let line = start;
  let open: (typeof changes)[number] | undefined;
  for (const text of lines) {
    if (text.startsWith(" ")) open = undefined;
    else if (open === undefined) {
      open = { path, line, removed: [], added: [] };
      changes.push(open);
    }
    if (text.startsWith("-")) open?.removed.push(text.slice(1));
    if (text.startsWith("+")) open?.added.push(text.slice(1));
    else line += 1;
  }
  return changes;
}
