import type { Scope } from "../scope/scope.ts";
import { simpleName } from "../scope/type.ts";
import { nameSyntaxOf } from "../scope/type-syntax.ts";
import { childOf, childOfKind, nodeAt, type SyntaxNode } from "../syntax/node.ts";
import type { SyntaxTree } from "../syntax/tree.ts";
import { callShape } from "./arguments.ts";
import type { Bound } from "./bound.ts";
import { candidateBound, overloadsBound } from "./candidate-bound.ts";
import { constructorsOf } from "./constructors.ts";
import type { Context } from "./context.ts";
import { crefBound } from "./cref.ts";
import { chooseOverload } from "./overloads.ts";
import { roleOf, type UseRole } from "./use-role.ts";

export interface Use {
  /** The identifier; of a construction: `new T(...)`, `new(...)`, `: base(...)`, or the base list; of a cref: the comment. */
  readonly node: SyntaxNode;
  readonly start: number;
  readonly end: number;
  readonly role: UseRole;
  /** Never "not-ours". */
  readonly bound: Bound;
}

interface Binds {
  readonly symbolAt: (identifier: SyntaxNode) => Bound;
  readonly context: Context;
}

/** Symbols to look for, and what they are written like. */
export interface Sought {
  readonly ids: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Names of the types whose constructors are sought. */
  readonly constructed: ReadonlySet<string>;
}

/** From documentation ids, `N:` for namespaces. Make it once for all files. */
export function soughtSymbols(ids: ReadonlySet<string>): Sought {
  const constructed = new Set([...ids].filter((id) => id.includes(".#ctor")).map(typeNameOfConstructor));
  const names = new Set([...ids].filter((id) => !id.includes(".#ctor")).map(nameOfId));
  return { ids, names, words: wordsLike(names, constructed), constructed };
}

/** Only what is written like one of the symbols is looked at. */
export function* findUses(tree: SyntaxTree, sought: Sought, binds: Binds): Generator<Use> {
  const { ids, names, words, constructed } = sought;
  const seen = new Set<SyntaxNode>();
  for (const { index, 0: word } of tree.text.matchAll(/[\p{L}_][\p{L}\p{Nd}_]*/gu)) {
    if (!words.has(word)) continue;
    const end = index + word.length;
    const node = nodeAt(tree.root, index, end);
    const cref = node.kind === "comment" ? crefBound(node, index, end, binds.context) : undefined;
    if (cref !== undefined && matches(cref, ids, false)) yield { node, start: index, end, role: "cref", bound: cref };
    if (isIdentifier(node) && (names.has(word) || names.has(`${word}Attribute`))) {
      const bound = binds.symbolAt(node);
      if (matches(bound, ids, true)) yield { node, start: node.start, end: node.end, role: roleOf(node, bound), bound };
    }
    const creation = constructed.size > 0 ? constructingNode(node) : undefined;
    if (creation === undefined || seen.has(creation)) continue;
    seen.add(creation);
    if (!mayConstruct(creation, constructed, binds.context)) continue;
    const bound = constructorBound(creation, binds.context);
    if (bound !== undefined && matches(bound, ids, false))
      yield { node: creation, start: creation.start, end: creation.end, role: "construction", bound };
  }
}

/** The names, with and without `Attribute`; for constructors also the keywords that call them. */
function wordsLike(names: ReadonlySet<string>, constructed: ReadonlySet<string>): ReadonlySet<string> {
  const words = [...names, ...constructed].flatMap((name) => [name, name.replace(/(?<=.)Attribute$/, "")]);
  return new Set(constructed.size > 0 ? [...words, "new", "base", "this"] : words);
}

/** `new T()` makes a type of that name, unless the name is an alias or a type parameter; without a name it may make any. */
function mayConstruct(creation: SyntaxNode, constructed: ReadonlySet<string>, { scopes, resolver }: Context): boolean {
  if (creation.kind !== "object_creation_expression") return true;
  const name = nameSyntaxOf(childOf(creation, "type"))?.parts.at(-1)?.name;
  if (name === undefined || constructed.has(name)) return true;
  for (let at: Scope | undefined = scopes.around(creation); at !== undefined; at = at.parent) {
    if (at.typeParameters.some((parameter) => parameter.name === name)) return true;
    if (resolver.imports(at).some(({ using }) => using.kind === "alias" && using.alias === name)) return true;
  }
  return false;
}

function isIdentifier({ kind }: SyntaxNode): boolean {
  return kind === "identifier" || kind === "implicit_parameter";
}

const constructing: ReadonlySet<string> = new Set([
  "object_creation_expression",
  "implicit_object_creation_expression",
  "constructor_initializer",
  "primary_constructor_base_type",
  "base_list",
]);

/** The node that calls a constructor, from the type's name or the keyword in it. */
function constructingNode(node: SyntaxNode): SyntaxNode | undefined {
  for (let at: SyntaxNode | undefined = node; at !== undefined; at = at.parent) {
    if (constructing.has(at.kind)) return at;
    if (at !== node && !namesTypes.has(at.kind)) return undefined;
  }
  return undefined;
}

const namesTypes: ReadonlySet<string> = new Set(["generic_name", "qualified_name", "alias_qualified_name"]);

function typeNameOfConstructor(id: string): string {
  return simpleName(id.slice(2, id.indexOf(".#ctor")));
}

/** `FindClientByIdAsync` of `M:...IClientStore.FindClientByIdAsync(System.String)`. */
export function nameOfId(id: string): string {
  return simpleName((id.slice(2).split("(", 1)[0] ?? "").replace(/``\d+$/, ""));
}

/** An unknown without candidates may be anything that is written so. */
function matches(bound: Bound, ids: ReadonlySet<string>, isNamed: boolean): boolean {
  if (bound.kind === "symbol") return ids.has(bound.id);
  if (bound.kind === "not-ours") return false;
  return bound.candidates.length === 0 ? isNamed : bound.candidates.some((id) => ids.has(id));
}

/** The constructor that a node calls; undefined for what calls none. */
export function constructorBound(node: SyntaxNode, context: Context): Bound | undefined {
  const list = childOf(node, "arguments") ?? childOfKind(node, "argument_list");
  if (node.kind === "base_list" && list === undefined) return undefined;
  const candidates = constructorsOf(node, context);
  if (candidates === undefined || candidates.length === 0) return undefined;
  const choice = chooseOverload(candidates, callShape(list, [], context), context.members);
  if (choice.kind === "one") return candidateBound(choice.candidate, context);
  return overloadsBound(choice.kind === "several" ? choice.candidates : candidates, context);
}
