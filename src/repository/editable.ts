import { bufferOf, isBinary } from "./encoding.ts";
import type { Snapshot } from "./snapshot.ts";
import type { Bytes } from "./text.ts";

/** Whether the bytes are not the file but the note that Git LFS keeps in its place. https://git-lfs.com */
export function isLfsPointer(bytes: Bytes): boolean {
  return (
    bytes.length < 1024 && bufferOf(bytes).toString("latin1").startsWith("version https://git-lfs.github.com/spec/")
  );
}

/** Why a path must not be edited, as the end of the sentence "<path> ..."; undefined when it may be. */
export function whyNotEditable(snapshot: Snapshot, path: string): string | undefined {
  const kind = snapshot.entries.get(path)?.kind;
  if (kind === undefined) return "is not in the repository";
  if (kind === "symlink") return "is a symbolic link";
  if (kind === "submodule") return "is a submodule";
  if (path.includes("\ufffd")) return "has a name that is not UTF-8";
  const bytes = snapshot.read(path);
  if (bytes === undefined) return "is too large";
  if (isLfsPointer(bytes)) return "is kept in Git LFS";
  return isBinary(bytes) ? "is a binary file" : undefined;
}
