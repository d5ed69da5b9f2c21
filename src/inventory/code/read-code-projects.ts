import { posix } from "node:path";
import type { Evaluation, ProjectEvaluation, Unknown } from "../../msbuild/evaluation.ts";
import type { Snapshot } from "../../repository/snapshot.ts";
import { readText } from "../../repository/text.ts";
import { createEvaluations } from "../evaluations.ts";
import { evaluateFileBasedApp } from "../file-based-app.ts";
import type { Inventory } from "../inventory.ts";
import type { CodeCompilation, CodeProject, Language } from "./code-project.ts";
import { constantsOf } from "./constants.ts";
import { type FileIndex, indexFiles } from "./file-index.ts";
import { type IncludedFiles, includedFiles } from "./included-files.ts";
import { usingsOf } from "./usings.ts";

const SOURCE_ENDINGS = { "C#": ".cs", "F#": ".fs", VB: ".vb" } as const satisfies Record<Language, string>;
const RAZOR_ENDINGS = [".cshtml", ".razor"];
/** Items that hold Razor files: older projects list views as content, some embed them. */
const RAZOR_ITEMS = ["Content", "EmbeddedResource", "RazorComponent"];

/** Evaluates what a compiler is given for projects of the inventory, in the order of the paths; others are left out. */
export function readCodeProjects(
  snapshot: Snapshot,
  inventory: Inventory,
  paths: readonly string[],
): readonly CodeProject[] {
  const kinds = new Map(inventory.projects.map(({ path, kind }) => [path, kind]));
  const index = indexFiles(snapshot, [...Object.values(SOURCE_ENDINGS), ...RAZOR_ENDINGS]);
  const evaluations = inventory.evaluations ?? createEvaluations();
  return paths.flatMap((path) => {
    const kind = kinds.get(path);
    if (kind === undefined) return [];
    return kind === "project" ? codeProject(evaluations.of(path, snapshot), index) : appProject(snapshot, path);
  });
}

function codeProject(evaluation: ProjectEvaluation, index: FileIndex): CodeProject {
  const language = languageOf(evaluation.path);
  const lookUp = createLookUp(index);
  const found = evaluation.evaluations.map((each) => ({
    each,
    sources: lookUp(each, ["Compile"], [SOURCE_ENDINGS[language]]),
    razor: lookUp(each, language === "C#" ? RAZOR_ITEMS : [], RAZOR_ENDINGS),
  }));
  const { unknowns, ...project } = projectOf(evaluation.path, language, evaluation);
  return {
    ...project,
    files: index.inOrder(new Set(found.flatMap(({ sources }) => [...sources.files]))),
    razorFiles: index.inOrder(new Set(found.flatMap(({ razor }) => [...razor.files]))),
    compilations: found.map(({ each, sources }) => compilationOf(each, sources.files)),
    unknowns: distinct([
      ...found.flatMap(({ sources, razor }) => [...sources.unknowns, ...razor.unknowns]),
      ...unknowns,
    ]),
  };
}

/** The only file of such an app is the app itself. */
function appProject(snapshot: Snapshot, path: string): CodeProject {
  const text = readText(snapshot.read(path) ?? new Uint8Array()).text;
  const { evaluation } = evaluateFileBasedApp(snapshot, path, text);
  return {
    ...projectOf(path, "C#", evaluation),
    files: [path],
    razorFiles: [],
    compilations: evaluation.evaluations.map((each) => compilationOf(each, new Set([path]))),
  };
}

type LookUp = (evaluation: Evaluation, types: readonly string[], endings: readonly string[]) => IncludedFiles;

/** Frameworks mostly compile the same files: these are looked up once. */
function createLookUp(index: FileIndex): LookUp {
  const known = new Map<string, IncludedFiles>();
  return (evaluation, types, endings) => {
    const operations = types.map((type) => evaluation.operations(type));
    const key = JSON.stringify([endings, operations]);
    const found =
      known.get(key) ??
      union(
        operations.map((each) => includedFiles(each, index)),
        endings,
      );
    known.set(key, found);
    return found;
  };
}

function union(parts: readonly IncludedFiles[], endings: readonly string[]): IncludedFiles {
  const files = parts
    .flatMap((part) => [...part.files])
    .filter((file) => endings.some((ending) => file.toLowerCase().endsWith(ending)));
  return { files: new Set(files), unknowns: parts.flatMap(({ unknowns }) => unknowns) };
}

function projectOf(path: string, language: Language, evaluation: ProjectEvaluation) {
  const { evaluations, declarations } = evaluation;
  const value = (name: string) => {
    const values = evaluations.map((each) => each.property(name));
    return values.flatMap((each) => (each?.known && each.text.trim() !== "" ? each.text.trim() : []))[0];
  };
  return {
    path,
    language,
    ...usingsOf(evaluations),
    usingDeclarations: declarations.filter(({ type }) => type.toLowerCase() === "using"),
    rootNamespace: value("RootNamespace") ?? posix.parse(path).name.replaceAll(" ", "_"),
    languageVersion: value("LangVersion"),
    nullable: ["enable", "annotations"].includes(value("Nullable")?.toLowerCase() ?? ""),
  };
}

function compilationOf(evaluation: Evaluation, files: ReadonlySet<string>): CodeCompilation {
  return { framework: evaluation.framework, ...constantsOf(evaluation), files };
}

function languageOf(path: string): Language {
  if (/\.fsproj$/i.test(path)) return "F#";
  return /\.vbproj$/i.test(path) ? "VB" : "C#";
}

function distinct(unknowns: readonly Unknown[]): readonly Unknown[] {
  return [...new Map(unknowns.map((unknown) => [JSON.stringify(unknown), unknown])).values()];
}
