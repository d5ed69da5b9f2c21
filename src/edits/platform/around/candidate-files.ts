import { whyNotEditable } from "../../../repository/editable.ts";
import type { Snapshot } from "../../../repository/snapshot.ts";
import { readText } from "../../../repository/text.ts";
import type { TextFile } from "./text-edit.ts";

/** What a file is for, told by its name. */
export type FileKind =
  | "sdk-pin"
  | "tools"
  | "dockerfile"
  | "devcontainer"
  | "workflow"
  | "azure-pipeline"
  | "yaml"
  | "launch"
  | "script"
  | "deployment";

export interface Candidate extends TextFile {
  readonly kind: FileKind;
}

const NAMES: readonly (readonly [FileKind, RegExp])[] = [
  ["sdk-pin", /(?:^|\/)global\.json$/i],
  ["tools", /(?:^|\/)dotnet-tools\.json$/i],
  ["dockerfile", /(?:^|\/)(?:dockerfile|containerfile)(?:[._-][^/]*)?$|\.(?:dockerfile|containerfile)$/i],
  ["devcontainer", /(?:^|\/)\.?devcontainer\.json$/i],
  ["workflow", /^\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/i],
  ["azure-pipeline", /(?:^|\/)[^/]*azure[-_.]?pipelines?[^/]*\.ya?ml$/i],
  ["yaml", /\.ya?ml$/i],
  ["launch", /(?:^|\/)\.vscode\/(?:launch|tasks)\.json$/i],
  ["script", /\.(?:sh|ps1|cmd|bat|cake)$|(?:^|\/)(?:makefile|justfile|jenkinsfile)$/i],
  [
    "deployment",
    /\.(?:tf|tfvars|bicep|bicepparam|toml)$|(?:^|\/)[^/]*(?:azuredeploy|template|parameters)[^/]*\.json$/i,
  ],
];

/** GitHub runs the workflows at the root alone: others are there to be copied. */
const SKIPPED = /(?:^|\/)(?:node_modules|bower_components|wwwroot\/lib)\/|\/\.github\/workflows\//i;

/** What a file of interest says somewhere, whatever its kind. */
const WORDS = [
  "dotnet",
  "netcoreapp",
  "bin/",
  "bin\\",
  "containerPort",
  "services:",
  "port:",
  "ports:",
  '"sdk"',
  "build-arg",
  "internal_port",
];
const ENDINGS = [
  ".yml",
  ".yaml",
  "global.json",
  "dotnet-tools.json",
  "launch.json",
  "tasks.json",
  "azuredeploy.json",
  "template.json",
  "parameters.json",
  ".tf",
  ".tfvars",
  ".bicep",
  ".bicepparam",
  ".toml",
  ".sh",
  ".ps1",
  ".cmd",
  ".bat",
  ".cake",
  "makefile",
  "justfile",
  "jenkinsfile",
];

/** Looked at whatever they say: their names cannot be searched by an ending, or they only name other files. */
const BY_NAME: ReadonlySet<FileKind> = new Set(["dockerfile", "devcontainer"]);

/** The files around the projects that may have to follow a framework, in path order: one search, whole names aside. */
export function candidateFiles(snapshot: Snapshot): readonly Candidate[] {
  const found = new Set(snapshot.grep({ strings: WORDS, endings: ENDINGS }));
  const kinds = [...snapshot.entries.keys()].flatMap((path): [string, FileKind][] => {
    const kind = kindOf(path);
    return kind !== undefined && (BY_NAME.has(kind) || found.has(path)) ? [[path, kind]] : [];
  });
  return readCandidates(snapshot, kinds);
}

/** The Dockerfiles alone, which no search is needed for. */
export function dockerfilesIn(snapshot: Snapshot): readonly Candidate[] {
  const paths = [...snapshot.entries.keys()].filter((path) => kindOf(path) === "dockerfile");
  return readCandidates(
    snapshot,
    paths.map((path) => [path, "dockerfile"]),
  );
}

function readCandidates(
  snapshot: Snapshot,
  kinds: readonly (readonly [path: string, kind: FileKind])[],
): readonly Candidate[] {
  snapshot.preload(kinds.map(([path]) => path));
  return kinds.flatMap(([path, kind]) => {
    const bytes = whyNotEditable(snapshot, path) === undefined ? snapshot.read(path) : undefined;
    return bytes === undefined ? [] : [{ path, kind, source: readText(bytes) }];
  });
}

function kindOf(path: string): FileKind | undefined {
  if (SKIPPED.test(path)) return undefined;
  return NAMES.find(([, name]) => name.test(path))?.[0];
}
