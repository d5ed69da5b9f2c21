import { walkChildren } from "./elements.ts";
import { unescaped } from "./escapes.ts";
import type { Unknown } from "./evaluation.ts";
import { expand } from "./expand.ts";
import { compileGlob, isGlob } from "./glob.ts";
import { absolute, folderOf, repositoryPath, resolve } from "./paths.ts";
import { beginProject, endProject, importSdkFile, sdkFileOf } from "./sdk/sdks.ts";
import { type KnownValue, splitList } from "./value.ts";
import { conditionOf, doubtOf, report, scopeOf, type Walk } from "./walk.ts";
import { attribute, unknownAt, type XmlDocument, type XmlElement } from "./xml.ts";

const MAX_IMPORTS = 1_000;
const MAX_OPEN = 100;

/** Walks the files that an `Import` names, where it stands. */
export function walkImport(element: XmlElement, walk: Walk, outer: Unknown | undefined): void {
  const project = attribute(element, "Project");
  if (!project) {
    report(walk, unknownAt(element, "an import without Project"));
    return;
  }
  const truth = conditionOf(element, scopeOf(walk, element));
  const sdkFile = sdkFileOf(project.text, attribute(element, "Sdk")?.text);
  // Microsoft's own files are always there, whatever `Exists($(MSBuildExtensionsPath)...)` depends on.
  const doubt = doubtOf(sdkFile && typeof truth !== "boolean" ? true : truth, outer);
  if (doubt === false) return;
  if (sdkFile) {
    importSdkFile(sdkFile, { walk, doubt, element });
    return;
  }
  importProject(element, project, { walk, doubt });
}

interface Context {
  readonly walk: Walk;
  readonly doubt: Unknown | undefined;
}

function importProject(element: XmlElement, project: KnownValue, { walk, doubt }: Context): void {
  const value = expand(project, scopeOf(walk, element));
  if (!value.known) {
    report(walk, unknownAt(element, `the import of \`${project.text}\` is left out: ${value.unknown.reason}`));
    return;
  }
  const folder = folderOf(absolute(element.document.path));
  for (const part of splitList(value)) {
    const found = isGlob(part.text)
      ? matching(part.text, folder, walk)
      : [repositoryPath(resolve(folder, unescaped(part.text)))];
    for (const path of found) importFile(path, { walk, doubt, element, written: project.text });
  }
}

/** Files of the repository that a pattern names, in the order of their names. */
function matching(pattern: string, folder: string, walk: Walk): readonly string[] {
  const full = repositoryPath(resolve(folder, unescaped(pattern)));
  if (full === undefined) return [];
  const fixed = full.slice(0, full.search(/[*?]/));
  const below = fixed.slice(0, Math.max(fixed.lastIndexOf("/"), 0));
  const glob = compileGlob(full);
  return [...walk.files.filesBelow(below)].filter((path) => glob(path)).sort();
}

interface FileImport extends Context {
  readonly element: XmlElement;
  readonly written: string;
}

function importFile(path: string | undefined, { walk, doubt, element, written }: FileImport): void {
  if (path === undefined) {
    report(walk, unknownAt(element, `the import of \`${written}\` leads out of the repository`));
    return;
  }
  if (walk.open.includes(path)) {
    report(walk, unknownAt(element, `a loop of imports: ${path} imports itself`));
    return;
  }
  // A second import of the same file is ignored by MSBuild (MSB4011).
  if (walk.documents.has(path)) return;
  const document = walk.cache.read(path, walk.files);
  if (!document) {
    report(walk, unknownAt(element, `the import of \`${written}\` is left out: there is no ${path}`));
    return;
  }
  if ("reason" in document) {
    report(walk, document);
    return;
  }
  if (walk.documents.size >= MAX_IMPORTS || walk.open.length >= MAX_OPEN) {
    report(walk, unknownAt(element, "too many imports"));
    return;
  }
  walkDocument(document, walk, doubt);
}

/** Imports a file of the repository that no element names: `Directory.Build.props` and the like. */
export function importImplicitly(path: string, { walk, doubt }: Context): void {
  if (walk.documents.has(path)) return;
  const document = walk.cache.read(path, walk.files);
  if (document && "reason" in document) report(walk, document);
  else if (document) walkDocument(document, walk, doubt);
}

/** Walks a file: its SDKs come before and after what it says itself. */
export function walkDocument(document: XmlDocument, walk: Walk, doubt: Unknown | undefined): void {
  walk.documents.set(document.path, document);
  walk.open.push(document.path);
  const local = attribute(document.root, "TreatAsLocalProperty");
  if (local) releaseGlobals(local, document.root, walk);
  const sdks = beginProject(document.root, { walk, doubt });
  walkChildren(document.root, walk, doubt);
  endProject(sdks, { walk, doubt, element: document.root });
  walk.open.pop();
}

function releaseGlobals(names: KnownValue, root: XmlElement, walk: Walk): void {
  const value = expand(names, scopeOf(walk, root));
  if (!value.known) {
    report(walk, value.unknown);
    return;
  }
  for (const name of splitList(value)) walk.properties.release(name.text);
}
