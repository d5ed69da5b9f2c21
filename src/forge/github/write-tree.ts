import type { RestEndpointMethodTypes } from "@octokit/rest";
import type { Bytes } from "../../repository/text.ts";
import type { GitHubRepository } from "./repository.ts";

interface TreeFile {
  readonly path: string;
  readonly bytes: Bytes;
  readonly executable: boolean;
}

type Entry = RestEndpointMethodTypes["git"]["createTree"]["parameters"]["tree"][number];

/** GitHub gives up on large trees, and asks to build them step by step. */
const entriesPerCall = 100;
/** More files go in larger calls: the number of requests stays the same. */
const maxCalls = 5;
/** Larger files are sent as blobs of their own, to keep the calls small. */
const maxInlineBytes = 1 << 20;

/** Lays files over a tree, in one request per hundred files, and gives the id of the new tree. */
export async function writeTree(
  repository: GitHubRepository,
  { base, files }: { readonly base: string; readonly files: readonly TreeFile[] },
): Promise<string> {
  const { client, owner, repo } = repository;
  let tree = base;
  for (const chunk of chunks(files)) {
    const entries: Entry[] = [];
    for (const file of chunk) entries.push(await entryOf(repository, file));
    const { data } = await client.git.createTree({ owner, repo, base_tree: tree, tree: entries });
    tree = data.sha;
  }
  return tree;
}

function* chunks(files: readonly TreeFile[]): Generator<readonly TreeFile[]> {
  const size = Math.max(entriesPerCall, Math.ceil(files.length / maxCalls));
  for (let start = 0; start < files.length; start += size) yield files.slice(start, start + size);
}

async function entryOf(repository: GitHubRepository, { path, bytes, executable }: TreeFile): Promise<Entry> {
  const entry = { path, mode: executable ? "100755" : "100644", type: "blob" } as const;
  const content = inlineText(bytes);
  return content === undefined ? { ...entry, sha: await writeBlob(repository, bytes) } : { ...entry, content };
}

/** The text of a file that JSON carries byte for byte; undefined for every other file. */
function inlineText(bytes: Bytes): string | undefined {
  if (bytes.length > maxInlineBytes || bytes.includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function writeBlob({ client, owner, repo }: GitHubRepository, bytes: Bytes): Promise<string> {
  const content = Buffer.from(bytes).toString("base64");
  const { data } = await client.git.createBlob({ owner, repo, content, encoding: "base64" });
  return data.sha;
}
