import type { Unknown } from "./evaluation.ts";
import { evaluate } from "./expand.ts";
import { walkImport } from "./imports.ts";
import { unknownValue, type Value } from "./value.ts";
import { conditionOf, doubtOf, report, scopeOf, type Walk } from "./walk.ts";
import { unknownAt, type XmlElement } from "./xml.ts";

/** Walks what is in a `Project`, in the order of the document. Targets are for the build, not for evaluation. */
export function walkChildren(parent: XmlElement, walk: Walk, doubt: Unknown | undefined): void {
  for (const element of parent.children) walkElement(element, walk, doubt);
}

function walkElement(element: XmlElement, walk: Walk, doubt: Unknown | undefined): void {
  switch (element.name) {
    case "PropertyGroup":
      walkProperties(element, walk, doubt);
      return;
    case "ItemGroup":
      walk.itemGroups.push({ element, doubt });
      return;
    case "ItemDefinitionGroup":
      walk.itemDefinitionGroups.push({ element, doubt });
      return;
    case "Import":
      walkImport(element, walk, doubt);
      return;
    case "ImportGroup":
      walkImportGroup(element, walk, doubt);
      return;
    case "Choose":
      walkChoose(element, walk, doubt);
      return;
    case "Target":
    case "UsingTask":
    case "ProjectExtensions":
    case "Sdk":
      return;
    default:
      report(walk, unknownAt(element, `<${element.name}> is no element of a project`));
  }
}

function walkProperties(group: XmlElement, walk: Walk, outer: Unknown | undefined): void {
  const doubt = doubtOf(conditionOf(group, scopeOf(walk, group)), outer);
  if (doubt === false) return;
  for (const property of group.children) assign(property, walk, doubt);
}

function assign(property: XmlElement, walk: Walk, outer: Unknown | undefined): void {
  const scope = scopeOf(walk, property);
  const doubt = doubtOf(conditionOf(property, scope), outer);
  if (doubt === false) return;
  walk.properties.set(property.name, doubt ? unknownValue(doubt) : propertyValue(property, walk));
}

function propertyValue(property: XmlElement, walk: Walk): Value {
  if (property.children.length > 0) return unknownValue(unknownAt(property, `the property ${property.name} holds XML`));
  return evaluate(property.text, scopeOf(walk, property));
}

function walkImportGroup(group: XmlElement, walk: Walk, outer: Unknown | undefined): void {
  const doubt = doubtOf(conditionOf(group, scopeOf(walk, group)), outer);
  if (doubt === false) return;
  for (const element of group.children) if (element.name === "Import") walkImport(element, walk, doubt);
}

/** The first `When` that holds; after one that cannot be told, the others count only perhaps. */
function walkChoose(choose: XmlElement, walk: Walk, outer: Unknown | undefined): void {
  let passed = outer;
  for (const branch of choose.children) {
    if (branch.name !== "When" && branch.name !== "Otherwise") continue;
    const truth = branch.name === "Otherwise" ? true : conditionOf(branch, scopeOf(walk, branch));
    const doubt = doubtOf(truth, passed);
    if (doubt === false) continue;
    walkChildren(branch, walk, doubt);
    if (truth === true) return;
    passed = doubt;
  }
}
