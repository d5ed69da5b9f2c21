import type { Place } from "../repository/text.ts";
import { evaluateCondition } from "./condition.ts";
import type { ProjectFiles, Unknown } from "./evaluation.ts";
import { absolute, folderOf } from "./paths.ts";
import type { PropertyTable } from "./property-table.ts";
import type { Scope } from "./scope.ts";
import { thisFileProperty } from "./this-file.ts";
import type { Truth } from "./truth.ts";
import { attribute, type XmlDocument, type XmlElement } from "./xml.ts";
import type { XmlCache } from "./xml-cache.ts";

/** The state of the first pass over a project and its imports: properties get their values, the rest is collected. */
export interface Walk {
  readonly files: ProjectFiles;
  readonly cache: XmlCache;
  readonly projectPath: string;
  readonly properties: PropertyTable;
  readonly itemGroups: CollectedGroup[];
  readonly itemDefinitionGroups: CollectedGroup[];
  readonly unknowns: Unknown[];
  /** In the order of their first import, the project first. */
  readonly documents: Map<string, XmlDocument>;
  /** Paths of the files that are being walked, outermost first. */
  readonly open: string[];
  /** Files of SDKs that were imported. */
  readonly sdkParts: Set<string>;
}

/** A group whose elements are evaluated when all properties are known. */
export interface CollectedGroup {
  readonly element: XmlElement;
  readonly doubt: Unknown | undefined;
}

export function placeOf(element: XmlElement): Place {
  return element.document.source.place(element.document.path, element.start);
}

/** `Exists` in the conditions of these begins in the folder of their file, in any other in that of the project. */
const FROM_OWN_FILE = new Set(["PropertyGroup", "Import", "ImportGroup"]);

/** What a text of this element may refer to while properties are evaluated. */
export function scopeOf(walk: Walk, element: XmlElement): Scope {
  const file = absolute(element.document.path);
  const projectFolder = folderOf(absolute(walk.projectPath));
  return {
    files: walk.files,
    projectFolder,
    conditionFolder: FROM_OWN_FILE.has(element.name) ? folderOf(file) : projectFolder,
    file,
    get place() {
      return placeOf(element);
    },
    property: (name) => thisFileProperty(name, file) ?? walk.properties.get(name),
  };
}

export function conditionOf(element: XmlElement, scope: Scope): Truth {
  return evaluateCondition(attribute(element, "Condition"), scope);
}

/** The doubt under which the content of a group is, or `false` when it does not count at all. */
export function doubtOf(truth: Truth, outer: Unknown | undefined): Unknown | undefined | false {
  if (truth === false) return false;
  return truth === true ? outer : (outer ?? truth);
}

/** Says once what could not be evaluated. */
export function report(walk: Walk, unknown: Unknown): void {
  const same = walk.unknowns.some(
    ({ reason, place }) =>
      reason === unknown.reason && place.path === unknown.place.path && place.line === unknown.place.line,
  );
  if (!same) walk.unknowns.push(unknown);
}
