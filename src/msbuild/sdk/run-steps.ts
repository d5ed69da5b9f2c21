import { evaluateCondition } from "../condition.ts";
import type { Unknown } from "../evaluation.ts";
import { expand } from "../expand.ts";
import { findAbove } from "../file-search.ts";
import { importImplicitly } from "../imports.ts";
import { repositoryPath } from "../paths.ts";
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

/** Does what an SDK does before or after the text of a project. */
export function runSteps(steps: readonly SdkStep[], context: StepContext): void {
  for (const step of steps) runStep(step, context);
}

function runStep(step: SdkStep, context: StepContext): void {
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

function assign(step: Extract<SdkStep, { kind: "set" | "default" }>, context: StepContext): void {
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

function textOf(text: string, { walk, element }: StepContext): Value {
  return expand(computed(text), scopeOf(walk, element));
}

/** `ImportDirectoryBuildProps`, `DirectoryBuildPropsPath` and their like may be set by the project or the files above. */
function importNearest({ stem, name, imported }: NearestFile, context: StepContext): void {
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

function findNearest(stem: string, name: string, { walk, element }: StepContext): void {
  const { properties } = walk;
  const fileName = `_${stem}File`;
  if (isEmpty(properties.get(fileName))) properties.set(fileName, computed(name));
  const file = properties.get(fileName);
  const folder = scopeOf(walk, element).projectFolder;
  if (file.known) properties.set(`${stem}Path`, computed(findAbove(file.text, folder, walk.files)));
}

function importIfThere(path: Value, context: StepContext): boolean {
  if (!path.known) {
    report(context.walk, path.unknown);
    return false;
  }
  const inside = path.text === "" ? undefined : repositoryPath(path.text);
  if (inside === undefined || !context.walk.files.hasFile(inside)) return false;
  importImplicitly(inside, context);
  return true;
}

function markUndecided(step: Extract<SdkStep, { kind: "undecided" }>, context: StepContext): void {
  if (doubtAbout(step.when, context) === false) return;
  const place = placeOf(context.element);
  const value = (name: string) => unknownValue({ reason: `$(${name}) is set by the SDK`, place });
  context.walk.properties.addLayer({ names: step.names, value });
}

function doubtAbout(when: string | undefined, { walk, element, doubt }: StepContext): Unknown | undefined | false {
  return doubtOf(evaluateCondition(when === undefined ? undefined : computed(when), scopeOf(walk, element)), doubt);
}

function collectItems(xml: string, { walk, doubt, element }: StepContext): void {
  const document = walk.cache.parse(xml);
  if ("reason" in document) {
    report(walk, unknownAt(element, document.reason));
    return;
  }
  walk.itemGroups.push({ element: document.root, doubt });
}
