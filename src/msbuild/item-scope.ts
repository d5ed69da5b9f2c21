import { posix } from "node:path";
import { unescaped } from "./escapes.ts";
import type { Unknown } from "./evaluation.ts";
import type { SpecPart } from "./item-spec.ts";
import type { ItemTable, WorkItem } from "./item-table.ts";
import { withSlashes } from "./paths.ts";
import type { Scope } from "./scope.ts";
import { computed, EMPTY, join, type Piece, unknownValue, type Value } from "./value.ts";
import { placeOf, scopeOf, type Walk } from "./walk.ts";
import { unknownAt, type XmlElement } from "./xml.ts";

/** State of the last pass: every property is known, items come and go in the order of the document. */
export interface ItemPass {
  readonly walk: Walk;
  readonly table: ItemTable;
  readonly repeated: RepeatedUpdate[];
}

/** An `Update` that MSBuild may apply once more. */
export interface RepeatedUpdate {
  readonly element: XmlElement;
  readonly parts: readonly SpecPart[];
}

const REFERENCE = /^\s*(?<type>[A-Za-z_][\w-]*)\s*(?:->\s*'%\((?:Identity)\)'\s*)?$/i;

/** Items that the SDK adds to by itself, so that `@(...)` of them is never all that there is. */
const SDK_ITEMS = new Set(
  "compile content none embeddedresource reference frameworkreference using analyzer projectcapability additionalfiles editorconfigfiles page resource folder supportedplatform razorcomponent".split(
    " ",
  ),
);

export function isSdkItem(type: string): boolean {
  return SDK_ITEMS.has(type.toLowerCase());
}

/** What a text may refer to in an item; `metadata` where it may refer to the item itself. */
export function itemScope(pass: ItemPass, element: XmlElement, item?: WorkItem): Scope {
  const scope = scopeOf(pass.walk, element);
  const items = (body: string) => listText(body, pass, element);
  const metadata =
    item && ((type: string | undefined, name: string) => metadataOf(item, { type, name, pass, element }));
  return {
    files: scope.files,
    projectFolder: scope.projectFolder,
    conditionFolder: scope.conditionFolder,
    file: scope.file,
    get place() {
      return placeOf(element);
    },
    property: scope.property,
    items,
    ...(metadata && { metadata }),
  };
}

/** Items behind `@(Type)`; unknown when we do not know them all, or the expression asks for more than their names. */
export function referencedItems(body: string, pass: ItemPass, element: XmlElement): readonly WorkItem[] | Unknown {
  const type = REFERENCE.exec(body)?.groups?.type;
  if (type === undefined) return unknownAt(element, `@(${body}) is not evaluated`);
  return whyIncomplete(type, pass, element) ?? [...pass.table.get(type)];
}

function whyIncomplete(type: string, pass: ItemPass, element: XmlElement): Unknown | undefined {
  const marked = pass.table.incomplete(type);
  if (marked) return marked;
  const lower = type.toLowerCase();
  const bySdk = isSdkItem(type) || (lower === "packagereference" && hasImplicitPackages(pass.walk));
  return bySdk ? unknownAt(element, `the SDK adds items to @(${type})`) : undefined;
}

/** Before .NET Core 3, on .NET Framework and in F#, the SDK references packages itself. */
function hasImplicitPackages({ properties, projectPath }: Walk): boolean {
  const identifier = properties.get("TargetFrameworkIdentifier");
  const version = properties.get("_TargetFrameworkVersionWithoutV");
  if (!identifier.known || !version.known || projectPath.toLowerCase().endsWith(".fsproj")) return true;
  return identifier.text !== "" && !(identifier.text === ".NETCoreApp" && Number.parseFloat(version.text) >= 3);
}

/** The names of the items, separated by semicolons. */
function listText(body: string, pass: ItemPass, element: XmlElement): Value {
  const items = referencedItems(body, pass, element);
  if ("reason" in items) return unknownValue(items);
  const pieces: Piece[] = [];
  for (const item of items) {
    if (item.uncertain) return unknownValue(item.uncertain);
    if (!item.include.known) return item.include;
    if (pieces.length > 0) pieces.push({ text: ";", via: [] });
    pieces.push(...item.include.pieces);
  }
  return join(pieces);
}

interface MetadataReference {
  readonly type: string | undefined;
  readonly name: string;
  readonly pass: ItemPass;
  readonly element: XmlElement;
}

function metadataOf(item: WorkItem, { type, name, pass, element }: MetadataReference): Value {
  if (type !== undefined && type.toLowerCase() !== item.type.toLowerCase()) {
    return unknownValue(unknownAt(element, `%(${type}.${name}) of another type of item is not evaluated`));
  }
  const lower = name.toLowerCase();
  return (
    wellKnown(item, lower, element) ?? item.metadata.get(lower) ?? pass.table.definition(item.type).get(lower) ?? EMPTY
  );
}

const OTHERS = new Set(
  "fullpath rootdir relativedir directory recursivedir modifiedtime createdtime accessedtime definingprojectfullpath definingprojectdirectory definingprojectname definingprojectextension".split(
    " ",
  ),
);

function wellKnown(item: WorkItem, name: string, element: XmlElement): Value | undefined {
  if (OTHERS.has(name)) return unknownValue(unknownAt(element, `%(${name}) is not evaluated`));
  if (!["identity", "filename", "extension"].includes(name) || !item.include.known)
    return name === "identity" ? item.include : undefined;
  if (name === "identity") return item.include;
  const parsed = posix.parse(withSlashes(unescaped(item.include.text)));
  return computed(name === "filename" ? parsed.name : parsed.ext);
}
