import { evaluateParsed } from "../condition.ts";
import type { Unknown } from "../evaluation.ts";
import { expand } from "../expand.ts";
import { findAbove } from "../file-search.ts";
import { importImplicitly } from "../imports.ts";
import { repositoryPath } from "../paths.ts";
import type { Scope } from "../scope.ts";
import { computed, unknownValue, type Value } from "../value.ts";
import { doubtOf, placeOf, report, scopeOf, type Walk } from "../walk.ts";
import { unknownAt, type XmlElement } from "../xml.ts";
import type { NearestFile, SdkStep } from "./steps.ts";

export interface StepContext {
  readonly walk: Walk;
  readonly doubt: Unknown | undefined;
  /** Where the project asks for the SDK. */
  readonly element: XmlElement;
}

/** All steps of one SDK look things up in one place. */
interface Running extends StepContext {
  readonly scope: Scope;
}

/** Does what an SDK does before or after the text of a project. */
export function runSteps(steps: readonly SdkStep[], context: StepContext): void {
  const running = { ...context, scope: scopeOf(context.walk, context.element) };
  for (const step of steps) runStep(step, running);
}

function runStep(step: SdkStep, context: Running): void {
  switch (step.kind) {
    case "set":
    case "default":
      assign(step, context);
      return;
    case "nearest":
      importNearest(step.file, context);
      return;
    case "import":
      importIfThere(textOf(step.path, context), context);
      return;
    case "undecided":
      markUndecided(step, context);
      return;
    case "items":
      collectItems(step.xml, context);
      return;
  }
}

function assign(step: Extract<SdkStep, { kind: "set" | "default" }>, context: Running): void {
  const { walk } = context;
  const doubt = doubtAbout(step.when, context);
  if (doubt === false) return;
  for (const [name, text] of Object.entries(step.values)) {
    if (step.kind === "default" && !isEmpty(walk.properties.get(name))) continue;
    walk.properties.set(name, doubt ? unknownValue(doubt) : textOf(text, context));
  }
}

/** An unknown value may be empty; then it stays unknown, which is true of its default as well. */
function isEmpty(value: Value): boolean {
  return value.known && value.text === "";
}

function textOf(text: string, { scope }: Running): Value {
  return expand(computed(text), scope);
}

/** `ImportDirectoryBuildProps`, `DirectoryBuildPropsPath` and their like may be set by the project or the files above. */
function importNearest({ stem, name, imported }: NearestFile, context: Running): void {
  const { properties } = context.walk;
  if (isEmpty(properties.get(`Import${stem}`))) properties.set(`Import${stem}`, computed("true"));
  const enabled = properties.get(`Import${stem}`);
  if (!enabled.known) {
    report(context.walk, {
      ...enabled.unknown,
      reason: `whether ${name} is imported is not known: ${enabled.unknown.reason}`,
    });
    return;
  }
  if (enabled.text.toLowerCase() !== "true") return;
  if (isEmpty(properties.get(`${stem}Path`))) findNearest(stem, name, context);
  const path = properties.get(`${stem}Path`);
  const found = importIfThere(path, context);
  if (found && imported) properties.set(imported, computed("true"));
}

function findNearest(stem: string, name: string, { walk, scope }: Running): void {
  const { properties } = walk;
  const fileName = `_${stem}File`;
  if (isEmpty(properties.get(fileName))) properties.set(fileName, computed(name));
  const file = properties.get(fileName);
  if (file.known) properties.set(`${stem}Path`, computed(findAbove(file.text, scope.projectFolder, walk.files)));
}

function importIfThere(path: Value, context: Running): boolean {
  if (!path.known) {
    report(context.walk, path.unknown);
    return false;
  }
  const inside = path.text === "" ? undefined : repositoryPath(path.text);
  if (inside === undefined || !context.walk.files.hasFile(inside)) return false;
  importImplicitly(inside, context);
  return true;
}

function markUndecided(step: Extract<SdkStep, { kind: "undecided" }>, context: Running): void {
  if (doubtAbout(step.when, context) === false) return;
  const place = placeOf(context.element);
  const value = (name: string) => unknownValue({ reason: `$(${name}) is set by the SDK`, place });
  context.walk.properties.addLayer({ names: step.names, value });
}

function doubtAbout(when: string | undefined, { walk, scope, doubt }: Running): Unknown | undefined | false {
  if (when === undefined) return doubt;
  const truth = evaluateParsed(walk.cache.condition(when), computed(when), scope);
  return doubtOf(truth, doubt);
}

function collectItems(xml: string, { walk, doubt, element }: StepContext): void {
  const document = walk.cache.parse(xml);
  if ("reason" in document) {
    report(walk, unknownAt(element, document.reason));
    return;
  }
  walk.itemGroups.push({ element: document.root, doubt });
}
