import { unescaped } from "./escapes.ts";
import type { Unknown } from "./evaluation.ts";
import { evaluate } from "./expand.ts";
import { compileGlob, isGlob } from "./glob.ts";
import { type ItemPass, referencedItems } from "./item-scope.ts";
import type { WorkItem } from "./item-table.ts";
import { normalize, withSlashes } from "./paths.ts";
import { type KnownValue, splitList } from "./value.ts";
import { scopeOf } from "./walk.ts";
import type { XmlElement } from "./xml.ts";

/** One element of the list in `Include`, `Update`, `Remove` or `Exclude`. */
export type SpecPart =
  | { readonly kind: "text"; readonly value: KnownValue }
  | { readonly kind: "glob"; readonly pattern: string }
  | { readonly kind: "items"; readonly type: string; readonly items: readonly WorkItem[] }
  | { readonly kind: "unknown"; readonly unknown: Unknown };

/** Takes a list apart; references to items stand for the items that there are at this point. */
export function readSpec(written: KnownValue, pass: ItemPass, element: XmlElement): readonly SpecPart[] {
  const value = evaluate(written, scopeOf(pass.walk, element));
  if (!value.known) return [{ kind: "unknown", unknown: value.unknown }];
  return splitList(value).map((part) => readPart(part, pass, element));
}

function readPart(value: KnownValue, pass: ItemPass, element: XmlElement): SpecPart {
  const { text } = value;
  if (text.includes("@(")) {
    const body = text.startsWith("@(") && text.endsWith(")") ? text.slice(2, -1) : text;
    const items = referencedItems(body, pass, element);
    return "reason" in items
      ? { kind: "unknown", unknown: items }
      : { kind: "items", type: body.split("->")[0]?.trim() ?? "", items };
  }
  return isGlob(text) ? { kind: "glob", pattern: unescaped(text) } : { kind: "text", value };
}

/** Does the list name an item of this name? Unknown when one of its elements might. */
export function matches(parts: readonly SpecPart[], name: string): boolean | Unknown {
  let perhaps: Unknown | undefined;
  for (const part of parts) {
    const match = partMatches(part, name);
    if (match === true) return true;
    if (match !== false) perhaps ??= match;
  }
  return perhaps ?? false;
}

function partMatches(part: SpecPart, name: string): boolean | Unknown {
  switch (part.kind) {
    case "text":
      return sameName(unescaped(part.value.text), name);
    case "glob":
      return compileGlob(part.pattern)(name);
    case "items":
      return part.items.some(({ include }) => include.known && sameName(unescaped(include.text), name));
    case "unknown":
      return part.unknown;
  }
}

/** Names of items are compared as paths. */
function sameName(left: string, right: string): boolean {
  return comparable(left) === comparable(right);
}

function comparable(name: string): string {
  return /[/\\]/.test(name) ? normalize(withSlashes(name)).toLowerCase() : name.toLowerCase();
}
