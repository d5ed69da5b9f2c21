import type { Place } from "../repository/text.ts";
import type { Unknown } from "./evaluation.ts";
import type { SpecPart } from "./item-spec.ts";
import type { Value } from "./value.ts";
import type { XmlElement } from "./xml.ts";

/** An item while the groups are evaluated. Names of metadata are lower case. */
export interface WorkItem {
  readonly type: string;
  readonly include: Value;
  readonly metadata: Map<string, Value>;
  readonly place: Place;
  readonly elements: readonly XmlElement[];
  readonly uncertain: Unknown | undefined;
}

/** An element that includes or removes items, its lists evaluated. */
export interface WorkOperation {
  readonly operation: "Include" | "Remove";
  readonly names: readonly SpecPart[];
  readonly exclude: readonly SpecPart[];
  readonly element: XmlElement;
  readonly uncertain: Unknown | undefined;
}

const MAX_ITEMS = 20_000;

/** The items of one evaluation so far, and what `ItemDefinitionGroup` says about each type. Types are matched without regard to case. */
export class ItemTable {
  readonly #items = new Map<string, WorkItem[]>();
  readonly #operations = new Map<string, WorkOperation[]>();
  readonly #incomplete = new Map<string, Unknown>();
  readonly #definitions = new Map<string, Map<string, Value>>();

  get(type: string): readonly WorkItem[] {
    return this.#items.get(type.toLowerCase()) ?? [];
  }

  has(type: string): boolean {
    return this.#items.has(type.toLowerCase());
  }

  set(type: string, items: readonly WorkItem[]): void {
    this.#items.set(type.toLowerCase(), [...items]);
  }

  /** False when there are too many: lists that double themselves end here. */
  add(item: WorkItem): boolean {
    const key = item.type.toLowerCase();
    const items = this.#items.get(key) ?? [];
    if (items.length >= MAX_ITEMS) return false;
    items.push(item);
    this.#items.set(key, items);
    return true;
  }

  /** What was done to a type, in order. */
  operations(type: string): readonly WorkOperation[] {
    return this.#operations.get(type.toLowerCase()) ?? [];
  }

  record(type: string, operation: WorkOperation): void {
    const key = type.toLowerCase();
    const operations = this.#operations.get(key);
    if (operations) operations.push(operation);
    else this.#operations.set(key, [operation]);
  }

  /** There are more items of the type than we know. */
  markIncomplete(type: string, why: Unknown): void {
    this.#incomplete.set(type.toLowerCase(), why);
  }

  incomplete(type: string): Unknown | undefined {
    return this.#incomplete.get(type.toLowerCase());
  }

  definition(type: string): Map<string, Value> {
    const key = type.toLowerCase();
    const definition = this.#definitions.get(key) ?? new Map<string, Value>();
    this.#definitions.set(key, definition);
    return definition;
  }

  /** Own metadata over those of the definition. */
  metadata(item: WorkItem): Map<string, Value> {
    return new Map([...this.definition(item.type), ...item.metadata]);
  }
}
