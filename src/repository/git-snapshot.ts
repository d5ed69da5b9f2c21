import { bufferOf } from "./encoding.ts";
import { type FetchMissing, missingObjectsOf } from "./fetch-missing.ts";
import { failure, tryGit } from "./git.ts";
import { listTree, readBlobs } from "./read-objects.ts";
import { hasEnding, holdsOneOf, isEmpty, searcherOf, wordPattern } from "./search.ts";
import type { Entry, GrepOptions, Snapshot } from "./snapshot.ts";
import type { Bytes } from "./text.ts";
import { WideSearches } from "./wide-searches.ts";

/** The snapshot of a commit, read on demand and kept in memory. */
export class GitSnapshot implements Snapshot {
  readonly commit: string;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly #root: string;
  readonly #contents = new Map<string, Bytes | undefined>();
  readonly #fetchMissing: FetchMissing;
  readonly #searches = new WideSearches();
  readonly #answers = new Map<string, readonly string[]>();

  /** @param root top of the work tree, or the folder of a bare repository */
  constructor(root: string, commit: string) {
    this.commit = commit;
    this.entries = listTree(root, commit);
    this.#root = root;
    this.#fetchMissing = missingObjectsOf(root, commit);
  }

  read(path: string): Bytes | undefined {
    const oid = this.#oidOfFile(path);
    if (oid === undefined) return undefined;
    if (!this.#contents.has(oid)) this.preload([path]);
    return this.#contents.get(oid);
  }

  preload(paths: Iterable<string>): void {
    const wanted = new Set<string>();
    for (const path of paths) {
      const oid = this.#oidOfFile(path);
      if (oid !== undefined && !this.#contents.has(oid)) wanted.add(oid);
    }
    if (wanted.size === 0) return;
    this.#fetchMissing(wanted);
    for (const [oid, bytes] of readBlobs(this.#root, [...wanted])) this.#contents.set(oid, bytes);
  }

  /**
   * With endings, UTF-16 files with a byte order mark are searched too, and every hit is read into memory. The steps of a run
   * ask the same again: a commit does not change.
   */
  grep(options: GrepOptions): readonly string[] {
    const question = JSON.stringify(options);
    const answer = this.#answers.get(question) ?? this.#search(options);
    this.#answers.set(question, answer);
    return answer;
  }

  #search(options: GrepOptions): readonly string[] {
    if (isEmpty(options)) return [];
    const known = this.#searches.hitsFor(options);
    if (known !== undefined) return this.#among(known, options);
    this.#fetchMissing(this.#oidsWith(options.endings));
    if (options.endings.length === 0) return this.#gitGrep(options, []);
    const wide = this.#searches.widen(options);
    const hits = this.#gitGrep(wide, ["--", ...wide.endings.map(pathspec)]);
    this.preload(hits);
    if (wide === options) return hits.filter((path) => this.#isTrueHit(path, options));
    this.#searches.remember(wide, hits);
    return this.#among(hits, options);
  }

  expect(options: GrepOptions): void {
    this.#searches.expect(options);
  }

  /** Of files that are in memory. */
  #among(hits: readonly string[], options: GrepOptions): readonly string[] {
    const holds = searcherOf(options);
    return hits.filter((path) => holds(this.read(path) ?? new Uint8Array()));
  }

  #gitGrep(options: GrepOptions, pathspecs: readonly string[]): readonly string[] {
    const { strings, words = false } = options;
    const patterns = words ? wordPattern(options) : strings.join("\n");
    const kind = [...(words ? ["-E", "-w"] : ["-i", "-F"]), pathspecs.length === 0 ? "-I" : "-a"];
    const input =
      pathspecs.length === 0 ? Buffer.from(patterns) : withUtf16Marks(patterns, words ? "[A-Za-z0-9_]*" : "");
    const args = ["grep", "-l", "-z", ...kind, "--no-textconv", "-f", "-", this.commit, ...pathspecs];
    const answer = tryGit(this.#root, args, { input });
    if (answer.status > 1 || answer.stderr.includes("unable to read")) throw failure(args, answer);
    const start = this.commit.length + 1;
    return answer.stdout
      .toString("utf8")
      .split("\0")
      .slice(0, -1)
      .map((name) => name.slice(start));
  }

  /** Git has seen the strings in plain bytes; only what may be UTF-16 or binary must be decoded to know. */
  #isTrueHit(path: string, options: GrepOptions): boolean {
    const bytes = this.read(path);
    if (bytes === undefined) return false;
    const plain = !bytes.includes(0) && utf16Marks.every((mark) => bufferOf(bytes).indexOf(mark) < 0);
    return plain || holdsOneOf(bytes, options);
  }

  *#oidsWith(endings: readonly string[]): Iterable<string> {
    for (const [path, entry] of this.entries) {
      if (isRegular(entry) && hasEnding(path, endings)) yield entry.oid;
    }
  }

  #oidOfFile(path: string): string | undefined {
    const entry = this.entries.get(path);
    return entry !== undefined && isRegular(entry) ? entry.oid : undefined;
  }
}

const utf16Marks = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

// One search finds both the strings and the files in UTF-16, which hide every string from git. As a word a mark goes on to
// the zero byte of the first letter.
function withUtf16Marks(patterns: string, rest: string): Bytes {
  const marks = utf16Marks.flatMap((mark) => [Buffer.from("\n"), mark, Buffer.from(rest)]);
  return Buffer.concat([Buffer.from(patterns), ...marks]);
}

function pathspec(ending: string): string {
  return `:(icase,top)*${ending.replace(/[*?[\\]/g, "\\$&")}`;
}

function isRegular(entry: Entry): boolean {
  return entry.kind === "file" || entry.kind === "executable";
}
