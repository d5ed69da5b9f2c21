import { createEvaluator } from "../../src/msbuild/evaluate-project.ts";
import type { Evaluated, Evaluation, Item } from "../../src/msbuild/evaluation.ts";
import { askEngine, type EngineAnswer, type EngineItem, type Question, type Tree } from "./engine.ts";
import { filesOf, projectsOf } from "./tree-files.ts";

export interface Comparison {
  equal: number;
  /** The engine has a value, we say that we do not know. */
  readonly unknown: string[];
  readonly different: string[];
  /** Evaluations that the engine refuses. */
  readonly refused: string[];
}

const STANDARD = [
  ..."TargetFramework TargetFrameworks TargetFrameworkIdentifier TargetFrameworkVersion Configuration Platform".split(
    " ",
  ),
  ..."OutputType AssemblyName RootNamespace Version ManagePackageVersionsCentrally _CentralPackageVersionsEnabled".split(
    " ",
  ),
  ..."CentralPackageVersionsFileImported UsingMicrosoftNETSdk UsingMicrosoftNETSdkWeb Language MSBuildProjectName".split(
    " ",
  ),
  ..."TargetPlatformIdentifier DebugSymbols Optimize TargetFrameworkMoniker NoWarn Authors".split(" "),
];
const PACKAGES = ["PackageReference", "PackageVersion", "GlobalPackageReference", "ProjectReference"];
/** What the engine adds to every item that a target returns. */
const BOOKKEEPING =
  /^(Reported|Asked|MSBuildSource|Defining|OriginalItemSpec$|Identity$|FullPath$|RootDir$|Filename$|Extension$|RelativeDir$|Directory$|RecursiveDir$|\w+Time$)/;
/** From the SDK: of every project reference, and of every package of an F# project. */
const BY_DEFINITION = /^(ReferenceSourceTarget|OutputItemType|Targets|GeneratePathProperty)$/;

/** Evaluates every project of the trees both ways, in every framework, and counts what agrees. */
export function compare(folder: string, trees: ReadonlyMap<string, Tree>): Comparison {
  const asked = [...trees].flatMap(([name, tree]) => questionsOf(name, tree));
  const answers = askEngine(
    folder,
    asked.map(({ question }) => question),
  );
  const comparison: Comparison = { equal: 0, unknown: [], different: [], refused: [] };
  for (const { question, evaluation } of asked) {
    const answer = answers.get(question.id);
    if (answer) compareAnswer(comparison, { question, evaluation, answer });
    else comparison.refused.push(`${question.id} ${question.project}`);
  }
  return comparison;
}

interface Asked {
  readonly question: Question;
  readonly evaluation: Evaluation;
}

function questionsOf(name: string, tree: Tree): readonly Asked[] {
  const evaluate = createEvaluator(filesOf(tree));
  const texts = [...tree.values()].join("\n");
  const properties = distinct([...STANDARD, ...namesBelow(texts, "PropertyGroup")]);
  const itemTypes = distinct([...PACKAGES, ...namesBelow(texts, "ItemGroup")]).filter((type) => type !== "Compile");
  return projectsOf(tree).flatMap((project, index) => {
    const { evaluations } = evaluate(project);
    return evaluations.map((evaluation, run): Asked => {
      const isInner = evaluations.length > 1 || evaluation.property("TargetFrameworks")?.known === true;
      const several = evaluation.property("TargetFrameworks");
      const global =
        isInner && several?.known && several.text.trim() !== "" ? frameworkAt(several.text, run) : undefined;
      const question = { id: `${name}-${index}-${run}`, tree, project, framework: global, properties, itemTypes };
      return { question, evaluation };
    });
  });
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}

function frameworkAt(list: string, index: number): string | undefined {
  const names = list.split(";").map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ""))][index];
}

/** Names of the elements directly below the groups of a kind. */
function namesBelow(text: string, group: string): readonly string[] {
  const groups = text.matchAll(new RegExp(`<${group}\\b[^>]*[^/]?>([^]*?)</${group}>`, "g"));
  return [...groups].flatMap(([, content = ""]) => topLevelNames(content));
}

function topLevelNames(content: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [tag, closing, name = ""] of content.matchAll(/<(\/?)([A-Za-z_][\w.-]*)(?:"[^"]*"|'[^']*'|[^>"'])*>/g)) {
    if (closing) depth--;
    else if (depth === 0) names.push(name);
    if (!closing && !tag.endsWith("/>")) depth++;
  }
  return names;
}

interface Pair extends Asked {
  readonly answer: EngineAnswer;
}

function compareAnswer(comparison: Comparison, { question, evaluation, answer }: Pair): void {
  const where = `${question.id} ${question.project} ${question.framework ?? ""}`;
  for (const [name, real] of answer.properties)
    judge(comparison, `${where} $(${name})`, { ours: evaluation.property(name), real });
  for (const type of question.itemTypes) {
    const ours = evaluation.items(type);
    const real = (answer.items.get(type) ?? []).filter((item) => !isImplicit(item));
    const doubt = ours.find((item) => item.uncertain || !item.include.known);
    if (doubt) comparison.unknown.push(`${where} @(${type})`);
    else compareItems(comparison, `${where} @(${type})`, { ours, real });
  }
}

/** References that the SDK makes by itself. */
function isImplicit({ include, metadata }: EngineItem): boolean {
  return metadata.IsImplicitlyDefined === "true" || include === "FSharp.Core";
}

function compareItems(
  comparison: Comparison,
  where: string,
  { ours, real }: { ours: readonly Item[]; real: readonly EngineItem[] },
): void {
  if (ours.length !== real.length) {
    const names = ours.map(({ include }) => (include.known ? include.text : "?"));
    comparison.different.push(
      `${where}: engine ${real.map(({ include }) => include).join(";")}, we ${names.join(";")}`,
    );
    return;
  }
  for (const [index, item] of ours.entries()) compareItem(comparison, where, { item, engine: real[index] });
}

function compareItem(
  comparison: Comparison,
  where: string,
  { item, engine }: { item: Item; engine: EngineItem | undefined },
): void {
  const named = `${where} ${engine?.include}`;
  judge(comparison, named, { ours: item.include, real: engine?.include ?? "" });
  const real = new Map(
    Object.entries(engine?.metadata ?? {}).map(([name, value]) => [name.toLowerCase(), { name, value }]),
  );
  const names = new Set(
    [...real.values()].map(({ name }) => name).filter((name) => !BOOKKEEPING.test(name) && !BY_DEFINITION.test(name)),
  );
  for (const name of item.metadata.keys()) if (!real.has(name)) names.add(name);
  for (const name of names) {
    const value = real.get(name.toLowerCase())?.value ?? "";
    judge(comparison, `${named} %(${name})`, { ours: item.metadata.get(name.toLowerCase()), real: value });
  }
}

function judge(
  comparison: Comparison,
  where: string,
  { ours, real }: { ours: Evaluated | undefined; real: string },
): void {
  if (ours && !ours.known) comparison.unknown.push(`${where}: ${ours.unknown.reason}`);
  else if ((ours?.text ?? "") === real) comparison.equal++;
  else comparison.different.push(`${where}: engine ${JSON.stringify(real)}, we ${JSON.stringify(ours?.text)}`);
}
