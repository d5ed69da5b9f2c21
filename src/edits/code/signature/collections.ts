import { parseTypeName, printTypeName, type TypeReference } from "../../../csharp/api/type-name.ts";
import type { Binding } from "../../../csharp/bind/binding.ts";
import { methodName, receiverOf } from "../../../csharp/bind/lambdas.ts";
import { typeOfValue } from "../../../csharp/bind/value.ts";
import { simpleName } from "../../../csharp/scope/type.ts";
import { childOf, childOfKind, namedChildren, type SyntaxNode } from "../../../csharp/syntax/node.ts";
import { expressionOf } from "../arguments.ts";
import { insertion, type TextChange } from "../text-change.ts";
import type { Meaning } from "./align.ts";
import { changedMember } from "./new-member.ts";

const sequence = "System.Collections.Generic.IEnumerable`1";
const collection = "System.Collections.Generic.IReadOnlyCollection`1";

/** Does a type only come to promise its items at once: `Task<IEnumerable<T>>` as `Task<IReadOnlyCollection<T>>`? */
export function isCollected(old: string, now: string, { sides }: Meaning): boolean {
  const collected = (type: TypeReference): TypeReference =>
    type.name === sequence
      ? { ...type, name: collection }
      : { ...type, name: sides.old.inNextLine(type.name), arguments: type.arguments.map(collected) };
  const printed = printTypeName(collected(parseTypeName(old)));
  return printed.includes("IReadOnlyCollection<") && printed === printTypeName(parseTypeName(now));
}

/** Where an expression stands, and what its element type is called there. */
export interface Collecting {
  readonly binding: Binding;
  readonly meaning: Meaning;
  /** `Client` of `IEnumerable<Client>`; undefined where nobody wrote it. */
  readonly element: string | undefined;
}

/** What makes an `IReadOnlyCollection` of an expression: nothing where it is one, undefined where nobody can say. */
export function collectItems(node: SyntaxNode, place: Collecting): readonly TextChange[] | undefined {
  switch (node.kind) {
    case "parenthesized_expression":
      return collectAll(namedChildren(node), place);
    case "conditional_expression":
      return collectAll(namedChildren(node).slice(1), place);
    case "null_literal":
    case "default_expression":
    case "throw_expression":
    case "collection_expression":
    case "array_creation_expression":
    case "implicit_array_creation_expression":
      return [];
    case "await_expression": {
      const [awaited] = namedChildren(node);
      return awaited !== undefined && isCollectedCall(awaited, place) ? [] : ofItsType(node, place);
    }
    default:
      return ofItsType(node, place);
  }
}

function collectAll(nodes: readonly SyntaxNode[], place: Collecting): readonly TextChange[] | undefined {
  const each = nodes.map((node) => collectItems(node, place));
  return each.some((changes) => changes === undefined) ? undefined : each.flatMap((changes) => changes ?? []);
}

function ofItsType(node: SyntaxNode, place: Collecting): readonly TextChange[] | undefined {
  const { binding } = place;
  const { name } = typeOfValue(binding.valueAt(node));
  if (name.startsWith("[") || (collections.has(simpleName(name)) && isOfNet(name))) return [];
  const called = childOf(node, "function");
  const receiver = called && receiverOf(called);
  if (called !== undefined && receiver !== undefined && methodName(called) === "AsEnumerable") {
    const items = ofItsType(receiver, place);
    return items?.length === 0 ? [{ start: receiver.end, end: node.end, text: "" }] : undefined;
  }
  return isLazy(node, binding) ? [insertion(node.end, ".ToList()")] : undefined;
}

const collections: ReadonlySet<string> = new Set(
  (
    "List HashSet SortedSet Queue Stack LinkedList Collection ReadOnlyCollection IReadOnlyCollection IReadOnlyList " +
    "IReadOnlySet ImmutableArray ImmutableList ImmutableHashSet"
  ).split(" "),
);

/** Types from elsewhere are named as they are written. */
function isOfNet(name: string): boolean {
  return !name.includes(".") || name.startsWith("System.");
}

/** Does a call begin an enumeration, and never give null? */
function isLazy(node: SyntaxNode, binding: Binding): boolean {
  const called = childOf(node, "function");
  if (node.kind !== "invocation_expression" || called === undefined) return false;
  const isLinq = binding.valueAt(called).kind !== "methods" && lazy.has(methodName(called));
  if (isLinq && /^(?:System\.Linq\.)?Enumerable$/.test(receiverOf(called)?.text ?? "")) return true;
  return isLinq && /^I(?:Ordered)?(?:Enumerable|Queryable)$/.test(simpleName(typeOfValue(binding.valueAt(node)).name));
}

const lazy: ReadonlySet<string> = new Set(
  (
    "Where Select SelectMany OrderBy OrderByDescending ThenBy ThenByDescending Distinct DistinctBy Concat Union Except " +
    "Intersect Take Skip TakeWhile SkipWhile Cast OfType Empty Append Prepend Reverse"
  ).split(" "),
);

/** The same of an expression that is a task: `Task.FromResult(x)`, or a call whose result changes alike. */
export function collectTask(node: SyntaxNode, place: Collecting): readonly TextChange[] | undefined {
  if (node.kind === "throw_expression" || isCollectedCall(node, place)) return [];
  const called = childOf(node, "function");
  const [argument, second] = namedChildren(childOf(node, "arguments"));
  const holder = childOf(called, "expression")?.text.replace(/^.*\./, "");
  const name = childOf(called, "name");
  if (holder !== "Task" || name === undefined || argument === undefined || second !== undefined) return undefined;
  if (methodName(called ?? node) !== "FromResult") return undefined;
  const items = collectItems(expressionOf(argument), place);
  const typed = name.kind === "generic_name" ? retypedArgument(name) : untyped(name, place);
  return items && typed && [...typed, ...items];
}

function untyped(name: SyntaxNode, { element }: Collecting): readonly TextChange[] | undefined {
  return element === undefined ? undefined : [insertion(name.end, `<IReadOnlyCollection<${element}>>`)];
}

/** `FromResult<IEnumerable<T>>`. */
function retypedArgument(name: SyntaxNode): readonly TextChange[] | undefined {
  const type = namedChildren(childOfKind(name, "type_argument_list"))[0];
  return type && collectType(type)?.changes;
}

/** Writes `IReadOnlyCollection<T>` for the one `IEnumerable<T>` in a type, with what `T` is called there. */
export function collectType(
  type: SyntaxNode,
): { readonly changes: readonly TextChange[]; readonly element: string } | undefined {
  const found = /\bIEnumerable\s*<(?<element>.*)>/s.exec(type.text);
  if (found === null || type.text.split("IEnumerable").length > 2) return undefined;
  const start = type.start + found.index;
  const element = balanced(found.groups?.element ?? "");
  return { changes: [{ start, end: start + "IEnumerable".length, text: "IReadOnlyCollection" }], element };
}

/** Up to the bracket that closes the first one. */
function balanced(text: string): string {
  let depth = 0;
  for (const [index, char] of [...text].entries()) {
    if (char === "<") depth++;
    if (char === ">" && --depth < 0) return text.slice(0, index);
  }
  return text;
}

/** Does a call give a collection on the new side, where it gave a sequence? */
function isCollectedCall(node: SyntaxNode, { binding, meaning }: Collecting): boolean {
  if (node.kind !== "invocation_expression") return false;
  const { bound } = binding.valueAt(node);
  const member = bound.kind === "symbol" ? bound.member : undefined;
  const changed = member && changedMember(member, meaning.sides);
  if (changed?.old.type === undefined || changed.now.type === undefined) return false;
  return isCollected(changed.old.type, changed.now.type, meaning);
}
