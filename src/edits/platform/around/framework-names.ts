import { posix } from "node:path";
import type { Project } from "../../../inventory/inventory.ts";
import { type Notice, type Outcome, type Rise, together } from "./around.ts";
import { isInComment } from "./comments.ts";
import { editOf, placeAt, type TextFile } from "./text-edit.ts";

/** A stretch of a file to search: from `start`, for as long as `text` is. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
}

export interface NamedFor {
  /** What a framework that stands for itself is the framework of. */
  readonly projects: readonly Project[];
  readonly rises: ReadonlyMap<string, Rise>;
  /** Where nothing is built, a name alone may be about anything: only paths of build output count. */
  readonly pathsOnly?: boolean;
}

const NAME =
  /(?<![\w.-])(?<name>netcoreapp\d\.\d|net\d+\.\d(?:-(?:windows|android|ios|maccatalyst|macos)[\d.]*)?)(?![\w-]|\.\d)(?:[/\\]+(?<stem>[\w.-]+)\.(?:dll|exe)\b)?/g;
/** What stands before the name in a path of build output. */
const OUTPUT = /(?<folder>[\w./\\${}:-]*?)[/\\]*\bbin[/\\]+[^/\\\s"']+[/\\]+$/;
const LONGEST_PATH = 300;

/** Names of frameworks in paths and options: those of rising projects move, those that mean others too are told. */
export function frameworkNames(file: TextFile, stretches: readonly Stretch[], named: NamedFor): Outcome {
  return together(
    stretches.flatMap(({ text, start }) =>
      [...text.matchAll(NAME)]
        .filter((match) => !isInComment(text, match.index))
        .filter((match) => named.pathsOnly !== true || outputBefore(match) !== null)
        .map((match) => moveName(file, { match, start }, named)),
    ),
  );
}

interface Found {
  readonly match: RegExpExecArray;
  /** Of the stretch. */
  readonly start: number;
}

function moveName(file: TextFile, { match, start }: Found, { projects, rises }: NamedFor): Outcome {
  const { name = "" } = match.groups ?? {};
  const meant = meantBy(match, projects);
  const after = new Set(meant.flatMap(({ path }) => rises.get(path)?.frameworks.get(name) ?? []));
  const [only] = after;
  if (only === undefined) return { edits: [], notices: [] };
  const at = start + match.index;
  const staying = meant.filter(({ path, frameworks }) => !rises.has(path) && frameworks.includes(name));
  if (after.size > 1 || staying.length > 0) return { edits: [], notices: [notice(file, at, staying)] };
  const because = "names of frameworks in paths and options follow the project that they stand for";
  return { edits: [editOf(file, { start: at, end: at + name.length }, { after: only, because })], notices: [] };
}

function notice(file: TextFile, at: number, [staying]: readonly Project[]): Notice {
  const detail = staying === undefined ? {} : { detail: `${staying.path} stays there` };
  return { topic: "framework-name", place: placeAt(file, at), ...detail };
}

/** By the folder before `bin` and the file in the output, as far as they tell. */
function meantBy(match: RegExpExecArray, projects: readonly Project[]): readonly Project[] {
  const folder = outputBefore(match)?.groups?.folder;
  const below = inFolder(folder ?? "", projects);
  const called = below.filter(({ path }) => posix.basename(path).replace(/\.\w+$/, "") === match.groups?.stem);
  return called.length > 0 ? called : below;
}

function outputBefore({ index, input }: RegExpExecArray): RegExpExecArray | null {
  return OUTPUT.exec(input.slice(Math.max(0, index - LONGEST_PATH), index));
}

/** `${workspaceFolder}/src/Host` ends with the folder of a project; a variable or a dot alone may be any. */
function inFolder(folder: string, projects: readonly Project[]): readonly Project[] {
  const segments = folder.split(/[/\\]+/).filter((segment) => !/^\.{0,2}$|[${}:]/.test(segment));
  const tail = segments.join("/");
  return tail === "" ? projects : projects.filter(({ path }) => `/${posix.dirname(path)}`.endsWith(`/${tail}`));
}
