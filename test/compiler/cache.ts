import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = join(tmpdir(), "duende-upgrade-compiler-proof");

export function hashOf(parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex").slice(0, 24);
}

/**
 * Path of a file that is made once for a key, whatever the process. `make` writes to another path; several may do so
 * at once, and the last one wins.
 */
export async function cached(name: string, make: (path: string) => Promise<void>): Promise<string> {
  const path = join(folder, name);
  if (existsSync(path)) return path;
  const making = newFolder();
  try {
    await make(join(making, name));
    renameSync(join(making, name), path);
  } finally {
    rmSync(making, { recursive: true });
  }
  return path;
}

/** An empty folder beside what is cached; whoever asks removes it. */
export function newFolder(): string {
  mkdirSync(folder, { recursive: true });
  return mkdtempSync(join(folder, "new-"));
}
