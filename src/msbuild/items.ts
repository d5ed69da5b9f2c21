import { evaluateCondition } from "./condition.ts";
import { unescaped } from "./escapes.ts";
import type { Unknown } from "./evaluation.ts";
import { type ItemPass, isSdkItem, itemScope, type RepeatedUpdate } from "./item-scope.ts";
import { matches, readSpec, type SpecPart } from "./item-spec.ts";
import { ItemTable, type WorkItem, type WorkOperation } from "./item-table.ts";
import { defineItems, setMetadata, writtenMetadata } from "./metadata.ts";
import { type KnownValue, unknownValue } from "./value.ts";
import { doubtOf, placeOf, report, type Walk } from "./walk.ts";
import { attribute, unknownAt, type XmlElement } from "./xml.ts";

/**
 * The last pass: item definitions, then items, with the final values of all properties. `restored`: without the types
 * that the SDK adds to, which restore never looks at and which most items are.
 */
export function evaluateItems(walk: Walk, types: "restored" | "all"): ItemTable {
  const pass: ItemPass = { walk, table: new ItemTable(), repeated: [] };
  for (const group of walk.itemDefinitionGroups) defineItems(group, pass);
  for (const { element, doubt } of walk.itemGroups) {
    const wanted = types === "all" ? element.children : element.children.filter(({ name }) => !isSdkItem(name));
    if (wanted.length === 0) continue;
    const inGroup = doubtOf(conditionOf(element, pass), doubt);
    if (inGroup === false) continue;
    for (const item of wanted) evaluateElement(item, pass, inGroup);
  }
  for (const update of pass.repeated) forgetMetadata(update, pass);
  return pass.table;
}

function conditionOf(element: XmlElement, pass: ItemPass) {
  return evaluateCondition(attribute(element, "Condition"), itemScope(pass, element));
}

interface Operation {
  readonly element: XmlElement;
  readonly pass: ItemPass;
  readonly doubt: Unknown | undefined;
}

function evaluateElement(element: XmlElement, pass: ItemPass, outer: Unknown | undefined): void {
  const doubt = doubtOf(conditionOf(element, pass), outer);
  if (doubt === false) return;
  const operation = { element, pass, doubt: doubt ?? unsupported(element) };
  const [include, update, remove] = [
    attribute(element, "Include"),
    attribute(element, "Update"),
    attribute(element, "Remove"),
  ];
  if (include) {
    includeItems(include, operation);
    return;
  }
  if (update) {
    updateItems(readSpec(update, pass, element), operation);
    return;
  }
  if (remove) {
    const removed = readSpec(remove, pass, element);
    recordOperation("Remove", { ...operation, names: removed, exclude: [] });
    removeItems(removed, operation);
    return;
  }
  report(pass.walk, unknownAt(element, `<${element.name}> has no Include, Update or Remove`));
}

/** Attributes that are for targets only, or change what is matched. */
function unsupported(element: XmlElement): Unknown | undefined {
  const name = ["KeepMetadata", "RemoveMetadata", "MatchOnMetadata", "KeepDuplicates"].find((candidate) =>
    attribute(element, candidate),
  );
  return name === undefined ? undefined : unknownAt(element, `${name} is not evaluated`);
}

function includeItems(include: KnownValue, operation: Operation): void {
  const { element, pass } = operation;
  const excluded = attribute(element, "Exclude");
  const exclude = excluded ? readSpec(excluded, pass, element) : [];
  const included = readSpec(include, pass, element);
  recordOperation("Include", { ...operation, names: included, exclude });
  for (const part of included) includePart(part, exclude, operation);
}

type Recorded = Operation & Pick<WorkOperation, "names" | "exclude">;

function recordOperation(
  operation: WorkOperation["operation"],
  { element, pass, doubt, names, exclude }: Recorded,
): void {
  pass.table.record(element.name, { operation, names, exclude, element, uncertain: doubt });
}

function includePart(part: SpecPart, exclude: readonly SpecPart[], operation: Operation): void {
  const { element, pass, doubt } = operation;
  switch (part.kind) {
    case "glob":
      pass.table.markIncomplete(
        element.name,
        unknownAt(element, `the files that \`${part.pattern}\` matches are not looked up`),
      );
      return;
    case "unknown":
      pass.table.markIncomplete(element.name, part.unknown);
      {
        addItem({ include: unknownValue(part.unknown), uncertain: doubt }, operation);
        return;
      }
    case "text":
      addUnless(matches(exclude, unescaped(part.value.text)), { include: part.value, uncertain: doubt }, operation);
      return;
    case "items":
      for (const source of part.items) {
        const excluded = source.include.known ? matches(exclude, unescaped(source.include.text)) : false;
        addUnless(excluded, { include: source.include, uncertain: doubt ?? source.uncertain, source }, operation);
      }
  }
}

interface Addition {
  readonly include: WorkItem["include"];
  readonly uncertain: Unknown | undefined;
  /** The item that it is a copy of. */
  readonly source?: WorkItem;
}

function addUnless(excluded: boolean | Unknown, addition: Addition, operation: Operation): void {
  if (excluded === true) return;
  addItem(excluded === false ? addition : { ...addition, uncertain: addition.uncertain ?? excluded }, operation);
}

function addItem({ include, uncertain, source }: Addition, { element, pass }: Operation): void {
  const own = isWritten(element) ? [element] : [];
  const item: WorkItem = {
    type: element.name,
    include,
    metadata: source ? pass.table.metadata(source) : new Map(),
    place: source && own.length === 0 ? source.place : placeOf(element),
    elements: [...(source?.elements ?? []), ...own],
    uncertain,
  };
  setMetadata(item, { element, pass, doubt: undefined });
  if (pass.table.add(item)) return;
  const why = unknownAt(element, `too many items of type ${element.name}`);
  pass.table.markIncomplete(element.name, why);
  report(pass.walk, why);
}

/** Items of an SDK stand in no file. */
function isWritten(element: XmlElement): boolean {
  return element.document.path !== "";
}

function updateItems(parts: readonly SpecPart[], operation: Operation): void {
  const { element, pass, doubt } = operation;
  const everything =
    parts.length === 1 && parts[0]?.kind === "items" && parts[0].type.toLowerCase() === element.name.toLowerCase();
  if (isRepeated(parts, element)) pass.repeated.push({ element, parts: parts.filter(({ kind }) => kind === "text") });
  const updated = pass.table.get(element.name).map((item) => {
    const match = everything || matchItem(parts, item);
    if (match === false) return item;
    const changed = {
      ...item,
      metadata: new Map(item.metadata),
      elements: isWritten(element) ? [...item.elements, element] : item.elements,
    };
    setMetadata(changed, { element, pass, doubt: doubt ?? (match === true ? undefined : match) });
    return changed;
  });
  if (updated.length > 0) pass.table.set(element.name, updated);
}

/**
 * MSBuild may apply an `Update` of several names once more later on, when a wildcard or a name that was updated before comes
 * after them in the list: then what it gives them is not decided.
 */
function forgetMetadata({ element, parts }: RepeatedUpdate, { table }: ItemPass): void {
  const unknown = unknownAt(element, "an Update of several names is not evaluated");
  for (const item of table.get(element.name)) {
    if (!item.include.known || matches(parts, unescaped(item.include.text)) !== true) continue;
    for (const { name } of writtenMetadata(element)) item.metadata.set(name.toLowerCase(), unknownValue(unknown));
  }
}

function isRepeated(parts: readonly SpecPart[], element: XmlElement): boolean {
  if (parts.length < 2 || parts[0]?.kind !== "text") return false;
  return (
    parts.some(({ kind }) => kind !== "text") || writtenMetadata(element).some(({ value }) => value.text.includes("%("))
  );
}

function removeItems(parts: readonly SpecPart[], { element, pass, doubt }: Operation): void {
  const kept = pass.table.get(element.name).flatMap((item) => {
    const match = matchItem(parts, item);
    if (match === false) return item;
    const perhaps = doubt ?? (match === true ? undefined : match);
    return perhaps ? { ...item, uncertain: item.uncertain ?? perhaps } : [];
  });
  if (pass.table.has(element.name)) pass.table.set(element.name, kept);
}

function matchItem(parts: readonly SpecPart[], item: WorkItem): boolean | Unknown {
  return item.include.known ? matches(parts, unescaped(item.include.text)) : item.include.unknown;
}
