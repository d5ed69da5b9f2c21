import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { build } from "../../scripts/bundle.mjs";
import { type Ended, runNode } from "../entries/bundle.ts";
import { runGit } from "../repository/temporary-repository.ts";

type Cli = (cwd: string, args: readonly string[], environment?: Readonly<Record<string, string>>) => Promise<Ended>;

/** The command line as a process of its own, bundled from the sources once for a file of tests. */
export function freshCli(): Cli {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "duende-upgrade-cli-")));
  beforeAll(() => build(folder), 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (cwd, args, environment = {}) => runNode(join(folder, "cli.js"), args, { cwd, environment });
}

/** Refused: nothing on standard output, sentences on standard error that hold these texts, no trace of the program. */
export function expectRefusal(ended: Ended, code: 1 | 2, ...texts: readonly string[]): void {
  expect(ended).toMatchObject({ code, stdout: "" });
  for (const text of texts) expect(ended.stderr).toContain(text);
  expect(ended.stderr).not.toMatch(/^\s+at |mistake in duende-upgrade|node:internal/m);
  expect(ended.stderr.split("\n").length).toBeLessThanOrEqual(4);
}

/** All that git stores of a repository, to be compared. */
export function stateOf(root: string): string {
  return [["count-objects", "-v"], ["for-each-ref"], ["status", "--porcelain"]]
    .map((args) => runGit(root, ...args))
    .join("\n");
}
