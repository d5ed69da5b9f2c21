import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

export type Content = string | Uint8Array | { readonly link: string } | { readonly executable: string };

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "duende upgrade ")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs git as a user would, with a configuration of its own, and gives its output. */
export function runGit(folder: string, ...args: readonly string[]): string {
  const identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "protocol.file.allow=always"];
  const env = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: "1", LC_ALL: "C" };
  return execFileSync("git", [...identity, ...args], { cwd: folder, env, encoding: "utf8", stdio: "pipe" }).trim();
}

/** A repository with one commit of these files on `main`; an empty one when there are none. */
export function repositoryWith(files: Readonly<Record<string, Content>>): string {
  const root = temporaryFolder();
  runGit(root, "init", "--quiet", "--initial-branch=main");
  commitFiles(root, files);
  return root;
}

/** Writes files into the work tree and commits them all. */
export function commitFiles(root: string, files: Readonly<Record<string, Content>>): void {
  for (const [path, content] of Object.entries(files)) writeInto(join(root, path), content);
  runGit(root, "add", "--all");
  if (Object.keys(files).length > 0) runGit(root, "commit", "--quiet", "--message", "Add files");
}

function writeInto(path: string, content: Content): void {
  mkdirSync(dirname(path), { recursive: true });
  if (typeof content === "string" || content instanceof Uint8Array) writeFileSync(path, content);
  else if ("link" in content) symlinkSync(content.link, path);
  else writeFileSync(path, content.executable, { mode: 0o755 });
}
