import { declarationsOf } from "./declarations.ts";
import { evaluated, evaluatedPath } from "./evaluated.ts";
import type { Evaluated, Evaluation, Item, ProjectEvaluation, ProjectFiles, Unknown } from "./evaluation.ts";
import { walkDocument } from "./imports.ts";
import { isSdkItem } from "./item-scope.ts";
import type { ItemTable, WorkItem } from "./item-table.ts";
import { evaluateItems } from "./items.ts";
import { publishedOperation } from "./operations.ts";
import { PropertyTable } from "./property-table.ts";
import { defineReserved } from "./reserved.ts";
import { splitList, trim, type Value } from "./value.ts";
import type { Walk } from "./walk.ts";
import { sourceOf, type XmlDocument } from "./xml.ts";
import { createXmlCache, type XmlCache } from "./xml-cache.ts";

/** An evaluator over one set of files; files that several projects share are parsed once. */
export function createEvaluator(
  files: ProjectFiles,
  cache: XmlCache = createXmlCache(),
): (path: string) => ProjectEvaluation {
  return (path) => evaluateProject(files, path, cache);
}

/** Evaluates a project as restore would, once per framework. A file that cannot be read is an `unknown` of the result. */
export function evaluateProject(
  files: ProjectFiles,
  path: string,
  cache: XmlCache = createXmlCache(),
): ProjectEvaluation {
  const document = cache.read(path, files) ?? { reason: "there is no such file", place: { path, line: 1 } };
  if ("reason" in document) {
    return {
      path,
      targetFrameworks: undefined,
      crossTargeting: false,
      evaluations: [],
      files: [path],
      unknowns: [document],
      declarations: [],
    };
  }
  const outer = walkProject({ files, path, cache, document });
  const several = outer.properties.get("TargetFrameworks");
  const isSeveral = !several.known || several.text.trim() !== "";
  const frameworks = isSeveral ? frameworksOf(several) : [];
  const inner = frameworks.map((framework) => walkProject({ files, path, cache, document, framework }));
  const evaluations = (inner.length > 0 ? inner : [outer]).map(published);
  return combined({
    path,
    walks: [outer, ...inner],
    evaluations,
    crossTargeting: inner.length > 0,
    frameworks: isSeveral ? several : outer.properties.get("TargetFramework"),
  });
}

interface Inputs {
  readonly files: ProjectFiles;
  readonly path: string;
  readonly cache: XmlCache;
  readonly document: XmlDocument;
  readonly framework?: string;
}

function walkProject({ files, path, cache, document, framework }: Inputs): Walk {
  const properties = new PropertyTable();
  defineReserved(properties, path);
  if (framework !== undefined) properties.setGlobal("TargetFramework", framework);
  const walk: Walk = {
    files,
    cache,
    projectPath: path,
    properties,
    itemGroups: [],
    itemDefinitionGroups: [],
    unknowns: [],
    documents: new Map(),
    open: [],
    sdkParts: new Set(),
  };
  walkDocument(document, walk, undefined);
  return walk;
}

function frameworksOf(value: Value): readonly string[] {
  return value.known ? [...new Set(splitList(value).map(({ text }) => text))] : [];
}

interface Results {
  readonly path: string;
  readonly walks: readonly Walk[];
  readonly evaluations: readonly Evaluation[];
  readonly crossTargeting: boolean;
  readonly frameworks: Value;
}

function combined({ path, walks, evaluations, crossTargeting, frameworks }: Results): ProjectEvaluation {
  const documents = new Map(walks.flatMap((walk) => [...walk.documents]));
  const unknowns = walks.flatMap((walk) => walk.unknowns);
  if (!frameworks.known) unknowns.push(frameworks.unknown);
  return {
    path,
    targetFrameworks:
      frameworks.known && frameworks.text.trim() === ""
        ? undefined
        : evaluated(frameworks.known ? trim(frameworks) : frameworks, path),
    crossTargeting,
    evaluations,
    files: [...documents.keys()],
    unknowns: distinct(unknowns),
    declarations: [...documents.values()].flatMap(declarationsOf),
  };
}

function distinct(unknowns: readonly Unknown[]): readonly Unknown[] {
  const seen = new Map(
    unknowns.map((unknown) => [`${unknown.place.path}:${unknown.place.line}:${unknown.reason}`, unknown]),
  );
  return [...seen.values()];
}

function published(walk: Walk): Evaluation {
  const restored = evaluateItems(walk, "restored");
  let all: ItemTable | undefined;
  const tableOf = (type: string) => {
    if (!isSdkItem(type)) return restored;
    all ??= evaluateItems(walk, "all");
    return all;
  };
  const framework = walk.properties.get("TargetFramework");
  return {
    framework: framework.known ? framework.text.trim() || undefined : undefined,
    property: (name) =>
      walk.properties.has(name) ? evaluated(walk.properties.get(name), walk.projectPath) : undefined,
    items: (type) => {
      const items = tableOf(type);
      return items.get(type).map((item) => publishedItem(item, items, walk.projectPath));
    },
    operations: (type) =>
      tableOf(type)
        .operations(type)
        .map((operation) => publishedOperation(operation, walk.projectPath)),
  };
}

function publishedItem(item: WorkItem, items: ItemTable, project: string): Item {
  const metadata = new Map<string, Evaluated>();
  for (const [name, value] of items.metadata(item)) metadata.set(name, evaluated(value, project));
  return {
    type: item.type,
    include: evaluatedPath(item.include, project),
    metadata,
    place: item.place,
    elements: item.elements.map(({ document, start, end }) => sourceOf(document, start, end)),
    ...(item.uncertain && { uncertain: item.uncertain }),
  };
}
