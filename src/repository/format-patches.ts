import { mkdirSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import type { ChangeSet } from "./change-set.ts";
import { git, gitLine } from "./git.ts";
import { withTemporaryFolder } from "./temporary-folder.ts";
import type { Bytes } from "./text.ts";
import { configuredIdentity, writeCommits, writeTrees } from "./write-objects.ts";

export interface PatchRequest {
  readonly changeSet: ChangeSet;
  /** One word, for the trailer. */
  readonly fingerprint: string;
  readonly date: Date;
}

/**
 * The commits as a mailbox for `git am --keep-cr` (without `--keep-cr`, git drops the carriage returns of CRLF files).
 * Bytes, as files of several encodings may be in it. Nothing is written to the repository: the objects go to a
 * temporary store that borrows from it.
 */
export function formatPatches(root: string, request: PatchRequest): Bytes {
  const { base, commits } = request.changeSet;
  if (commits.length === 0) return new Uint8Array();
  return withTemporaryFolder((folder) => {
    const env = borrowingStore(root, join(folder, "objects"));
    const trees = writeTrees(root, request, env);
    const author = configuredIdentity(root);
    const head = writeCommits(root, { base, trees, author, date: request.date }, env);
    return git(root, ["format-patch", ...plain, `${base}..${head}`, "--"], { env });
  });
}

function borrowingStore(root: string, store: string): Readonly<Record<string, string>> {
  mkdirSync(store);
  const lender = resolve(root, gitLine(root, ["rev-parse", "--git-path", "objects"]));
  return { GIT_OBJECT_DIRECTORY: store, GIT_ALTERNATE_OBJECT_DIRECTORIES: listed(lender) };
}

// A path with the separator of the list in it must be quoted. https://git-scm.com/docs/git
function listed(path: string): string {
  return path.includes(delimiter) || path.includes('"') ? JSON.stringify(path) : path;
}

// Each overrides a setting that a user may have made for mails of their own, or keeps the output the same everywhere.
const plain = [
  "--stdout",
  "--full-index",
  "--binary",
  "--zero-commit",
  "--no-signature",
  "--no-renames",
  "--no-ext-diff",
  "--no-textconv",
  "--no-color",
  "--no-attach",
  "--no-thread",
  "--no-cover-letter",
  "--no-base",
  "--no-notes",
  "--no-signoff",
  "--no-add-header",
  "--no-to",
  "--no-cc",
  "--numbered",
  "--subject-prefix=PATCH",
  "--src-prefix=a/",
  "--dst-prefix=b/",
  "--unified=3",
];
