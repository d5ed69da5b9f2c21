import { evaluateCondition } from "./condition.ts";
import type { Unknown } from "./evaluation.ts";
import { evaluate } from "./expand.ts";
import { type ItemPass, itemScope } from "./item-scope.ts";
import type { WorkItem } from "./item-table.ts";
import { EMPTY, type KnownValue, unknownValue } from "./value.ts";
import { type CollectedGroup, doubtOf, placeOf } from "./walk.ts";
import { attribute, unknownAt, type XmlElement } from "./xml.ts";

const NOT_METADATA = new Set(
  "Include Exclude Update Remove Condition Label KeepMetadata RemoveMetadata KeepDuplicates MatchOnMetadata MatchOnMetadataOptions".split(
    " ",
  ),
);

interface Context {
  readonly element: XmlElement;
  readonly pass: ItemPass;
  readonly doubt: Unknown | undefined;
}

interface Metadatum {
  readonly name: string;
  readonly value: KnownValue;
  /** The child element; undefined for an attribute. */
  readonly child: XmlElement | undefined;
}

/** Attributes first, then child elements, each in its order: MSBuild takes attributes for children that come first. */
export function writtenMetadata(element: XmlElement): readonly Metadatum[] {
  return [
    ...element.attributes
      .filter(({ name }) => !NOT_METADATA.has(name))
      .map(({ name, value }) => ({ name, value, child: undefined })),
    ...element.children.map((child) => ({ name: child.name, value: child.text, child })),
  ];
}

/** Gives an item the metadata of an element; each may refer to those before it. */
export function setMetadata(item: WorkItem, { element, pass, doubt: outer }: Context): void {
  for (const { name, value, child } of writtenMetadata(element)) {
    const scope = itemScope(pass, child ?? element, item);
    const doubt = doubtOf(child ? evaluateCondition(attribute(child, "Condition"), scope) : true, outer);
    if (doubt === false) continue;
    item.metadata.set(name.toLowerCase(), doubt ? unknownValue(doubt) : metadataValue(value, child, scope));
  }
}

function metadataValue(value: KnownValue, child: XmlElement | undefined, scope: ReturnType<typeof itemScope>) {
  if (child && child.children.length > 0) return unknownValue(unknownAt(child, `the metadata ${child.name} holds XML`));
  return evaluate(value, scope);
}

/** `ItemDefinitionGroup`: metadata that every item of a type has unless it says otherwise. */
export function defineItems({ element: group, doubt: outer }: CollectedGroup, pass: ItemPass): void {
  const inGroup = doubtOf(evaluateCondition(attribute(group, "Condition"), itemScope(pass, group)), outer);
  if (inGroup === false) return;
  for (const element of group.children) {
    const item: WorkItem = {
      type: element.name,
      include: EMPTY,
      metadata: pass.table.definition(element.name),
      place: placeOf(element),
      elements: [],
      uncertain: undefined,
    };
    const doubt = doubtOf(evaluateCondition(attribute(element, "Condition"), itemScope(pass, element, item)), inGroup);
    if (doubt !== false) setMetadata(item, { element, pass, doubt });
  }
}
