import type { Notice, Surroundings } from "../around.ts";
import type { Candidate } from "../candidate-files.ts";
import { isInComment } from "../comments.ts";
import { placeAt } from "../text-edit.ts";
import { coveredProjects } from "./coverage.ts";

/** Commands that bring an SDK; each captures the major. */
const COMMANDS: readonly RegExp[] = [
  /\bdotnet-install(?:\.ps1|\.sh)?\b[^\n]*?\s(?:-c|-v|--?channel|--?version)[ =]["']?(?<major>\d+)\.\d/gi,
  /\bdotnet-(?<major>\d+)\.\d-sdk\b/gi,
  /\bdotnet-sdk-(?<major>\d+)[.-]\d/gi,
  /\bMicrosoft\.DotNet\.SDK\.(?<major>\d+)\b/gi,
];
/** Settings of systems whose pipelines are not read otherwise; `DOTNET_VERSION=6.0.100` in scripts. */
const SETTINGS: readonly RegExp[] = [
  /\bdotnet[-_]?(?:sdk[-_]?)?version\b["']?[ \t]*[:=][ \t]*["']?(?<major>\d+)\.(?:\d|x)/gi,
  /^dotnet[ \t]*:[ \t]*["']?(?<major>\d+)\.\d/gim,
];
const APPVEYOR = /(?:^|\/)\.?appveyor[^/]*\.ya?ml$/i;
const IMAGE = /^[ \t-]*image[ \t]*:[ \t]*(?<image>[^\r\n#]*[^\s#])/gim;

/** Kubernetes and others call things so, too: settings count where something is built. */
const BUILDS = /\bdotnet\s+(?:build|msbuild|pack|publish|restore|run|test)\b|\bmsbuild\b/i;

/** SDKs that commands and other systems' pipelines bring for rising projects: told, as what else they serve is not known. */
export function sdkCommands(file: Candidate, surroundings: Surroundings): readonly Notice[] {
  const { text } = file.source;
  const isPlain = (file.kind === "yaml" || file.kind === "script") && BUILDS.test(text);
  const patterns = isPlain ? [...COMMANDS, ...SETTINGS] : COMMANDS;
  const found = patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(({ index }) => !isInComment(text, index));
  const ofMachine = isPlain && APPVEYOR.test(file.path) ? images(file) : [];
  if (found.length === 0 && ofMachine.length === 0) return [];
  const covered = coveredProjects(text, file.path, surroundings);
  const to = Math.max(...covered.map(({ path }) => surroundings.rises.get(path)?.to ?? 0));
  if (to === 0) return [];
  const old = found.filter(({ groups }) => Number(groups?.major) < to);
  return [...old.map(({ index }): Notice => ({ topic: "pipeline", place: placeAt(file, index) })), ...ofMachine];
}

/** The SDK comes with the image of the machine. */
function images(file: Candidate): readonly Notice[] {
  return [...file.source.text.matchAll(IMAGE)].map(({ index, groups }) => {
    const image = groups?.image?.replaceAll("`", "").trim() ?? "";
    return { topic: "pipeline", place: placeAt(file, index), detail: `whether \`${image}\` has that SDK is not known` };
  });
}
