import { nothing, type Outcome, together } from "../around.ts";
import type { Candidate } from "../candidate-files.ts";
import { isInComment } from "../comments.ts";
import { placeAt } from "../text-edit.ts";
import { readYaml } from "../yaml/yaml-file.ts";
import { parseDockerfile } from "./dockerfile.ts";
import { type GivenArgument, moveGivenArgument } from "./given-arguments.ts";
import type { MovedDockerfile } from "./move-dockerfile.ts";

/** `docker build --build-arg NAME=value`, also quoted, or parted by an equals sign. */
const OPTION = /--build-arg(?:=|\s+)["']?(?<name>\w+)=["']?(?<value>[^\s"'`\\]*)/g;
/** A line of the input `build-args` of the action that builds images. */
const LINE = /^[ \t]*(?:build-args:[ \t]*)?(?<name>\w+)=(?<value>[^\s"']*)[ \t]*$/gm;

export interface ArgumentOwners {
  readonly moved: readonly MovedDockerfile[];
  /** Names of arguments of the Dockerfiles that stay. */
  readonly staying: ReadonlySet<string>;
}

/** @param files every Dockerfile of the repository. */
export function argumentOwners(files: readonly Candidate[], moved: readonly MovedDockerfile[]): ArgumentOwners {
  const paths = new Set(moved.filter(({ args }) => args.size > 0).map(({ path }) => path));
  const others = paths.size === 0 ? [] : files.filter(({ path }) => !paths.has(path));
  const names = others.flatMap(({ source }) => [...parseDockerfile(source.text).args.keys()]);
  return { moved, staying: new Set(names) };
}

/** Values that commands and pipelines give to arguments whose defaults move, as far as it is plain whose they are. */
export function moveCommandArguments(file: Candidate, owners: ArgumentOwners): Outcome {
  const { text } = file.source;
  if (!/build-arg/.test(text)) return nothing;
  const found = [...text.matchAll(OPTION)].map((match) => givenBy(match, 0));
  const inputs = /build-args/.test(text) ? inputsOf(text) : [];
  const given = [...found, ...inputs].filter(({ start }) => !isInComment(text, start));
  return together(given.map((each) => moveCommandArgument(file, each, owners)));
}

function givenBy(match: RegExpExecArray, offset: number): GivenArgument {
  const { name = "", value = "" } = match.groups ?? {};
  return { name, value, start: offset + match.index + match[0].lastIndexOf(value) };
}

function inputsOf(text: string): readonly GivenArgument[] {
  const inputs = (readYaml(text) ?? []).filter(({ path }) => path.at(-1) === "build-args");
  return inputs.flatMap(({ start, end, anchored }) =>
    [...text.slice(start, end).matchAll(LINE)].map((match) => ({ ...givenBy(match, start), isFixed: anchored })),
  );
}

function moveCommandArgument(file: Candidate, given: GivenArgument, { moved, staying }: ArgumentOwners): Outcome {
  const { name, start } = given;
  const owners = moved.filter(({ args }) => args.has(name));
  const [first] = owners;
  if (first === undefined) return nothing;
  const changes = new Set(owners.map(({ args }) => `${args.get(name)?.before} ${args.get(name)?.after}`));
  if (changes.size === 1 && !staying.has(name)) return moveGivenArgument(file, given, first);
  const detail = `it sets \`${name}\`, which Dockerfiles that do not move alike have`;
  return { edits: [], notices: [{ topic: "image", place: placeAt(file, start), detail }] };
}
