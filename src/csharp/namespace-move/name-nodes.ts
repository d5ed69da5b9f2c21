import { identifierOf, type NameSyntax, nameSyntaxOf } from "../scope/type-syntax.ts";
import { childOf, childOfKind, type SyntaxNode } from "../syntax/node.ts";

/** A name as it stands in a text, from its first part on: `global::A.B<C>.D`. Offsets count UTF-16 units. */
export interface WrittenName {
  /** Where its scope is looked up. */
  readonly node: SyntaxNode;
  readonly syntax: NameSyntax;
  /** Of the identifiers of its parts, without their type arguments. */
  readonly parts: readonly { readonly start: number; readonly end: number }[];
  /** A type, or an expression that may begin with a variable or a member. */
  readonly position: "type" | "attribute" | "expression" | "nameof" | "using" | "cref";
  /** The using directive that it is part of. */
  readonly directive: SyntaxNode | undefined;
}

const dotted: ReadonlySet<string> = new Set(["qualified_name", "member_access_expression", "alias_qualified_name"]);
const simple: ReadonlySet<string> = new Set(["identifier", "generic_name"]);
const typeFields: ReadonlySet<string | undefined> = new Set(["type", "returns", "right"]);
const typeParents: ReadonlySet<string> = new Set([
  "base_list",
  "type_argument_list",
  "type_parameter_constraint",
  "explicit_interface_specifier",
  "nullable_type",
  "array_type",
  "tuple_element",
  "using_directive",
]);

/** Every name among nodes in the order of the text that may speak of a type or a namespace, whole. */
export function namesAmong(nodes: readonly SyntaxNode[]): readonly WrittenName[] {
  const names: WrittenName[] = [];
  let directive: SyntaxNode | undefined;
  for (const node of nodes) {
    if (node.kind === "using_directive") directive = node;
    else if (node.kind === "comment") names.push(...crefNames(node));
    else if (isName(node)) {
      const syntax = nameSyntaxOf(node);
      const around = directive !== undefined && node.start < directive.end ? directive : undefined;
      if (syntax !== undefined)
        names.push({ node, syntax, parts: identifiersOf(node), position: positionOf(node), directive: around });
    }
  }
  return names;
}

function isName(node: SyntaxNode): boolean {
  return (dotted.has(node.kind) || simple.has(node.kind)) && !isDeclaredName(node) && !isInsideName(node);
}

/** Part of a longer name, or a member of what is no name: `Foo().Models`. */
function isInsideName(node: SyntaxNode): boolean {
  const { parent, field } = node;
  if (parent === undefined) return false;
  if (field === "name" && (dotted.has(parent.kind) || parent.kind === "member_binding_expression")) return true;
  if (parent.kind === "generic_name" || (parent.kind === "alias_qualified_name" && field === "alias")) return true;
  if (parent.kind === "invocation_expression" && field === "function" && simple.has(node.kind)) return true;
  return dotted.has(parent.kind) && nameSyntaxOf(parent) !== undefined;
}

/** The name that a declaration gives, a namespace's too. */
function isDeclaredName({ field, parent }: SyntaxNode): boolean {
  if (field !== "name" || parent === undefined) return false;
  return parent.kind !== "attribute" && !dotted.has(parent.kind) && parent.kind !== "member_binding_expression";
}

function identifiersOf(node: SyntaxNode): WrittenName["parts"] {
  const found: SyntaxNode[] = [];
  for (let at: SyntaxNode | undefined = node; at !== undefined; ) {
    const last: SyntaxNode | undefined = dotted.has(at.kind) ? childOf(at, "name") : at;
    found.unshift((last?.kind === "generic_name" ? childOfKind(last, "identifier") : last) ?? at);
    at = childOf(at, "qualifier") ?? childOf(at, "expression");
  }
  return found;
}

function positionOf(node: SyntaxNode): WrittenName["position"] {
  const { parent, field } = node;
  if (parent?.kind === "using_directive") return "using";
  if (parent?.kind === "attribute" && field === "name") return "attribute";
  if (node.kind === "qualified_name" || typeParents.has(parent?.kind ?? "")) return "type";
  if (typeFields.has(field) && !(field === "right" && parent?.kind !== "as_expression")) return "type";
  return isNameOf(node) ? "nameof" : "expression";
}

function isNameOf({ parent }: SyntaxNode): boolean {
  const call = parent?.kind === "argument" ? parent.parent?.parent : undefined;
  return call?.kind === "invocation_expression" && childOf(call, "function")?.text === "nameof";
}

const cref = /\bcref\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/g;
const crefName = /(?<alias>global::)?(?<name>[\p{L}_@][\w@]*(?:\.[\p{L}_@][\w@]*)*)(?<generic>\{[^{}]*\})?/gu;

/** Names in the `cref` attributes of a documentation comment; a name behind `T:` is a full one. */
function crefNames(comment: SyntaxNode): readonly WrittenName[] {
  if (!/^\/(?:\/\/|\*\*)/.test(comment.text)) return [];
  return [...comment.text.matchAll(cref)].flatMap((attribute) => {
    const value = attribute.groups?.double ?? attribute.groups?.single ?? "";
    const start = comment.start + attribute.index + attribute[0].length - 1 - value.length;
    const isId = /^[TMPFEN]:/.test(value);
    const skipped = isId ? 2 : 0;
    return [...value.slice(skipped).matchAll(crefName)].map((match) =>
      writtenCref(comment, match, { start: start + skipped + match.index, isId }),
    );
  });
}

function writtenCref(node: SyntaxNode, match: RegExpMatchArray, at: { start: number; isId: boolean }): WrittenName {
  const { alias = "", name = "", generic } = match.groups ?? {};
  const names = name.split(".");
  let start = at.start + alias.length;
  const parts = names.map((part) => {
    const span = { start, end: start + part.length };
    start = span.end + 1;
    return span;
  });
  const arity = generic === undefined ? 0 : generic.split(",").length;
  const written = names.map((part, index) => ({
    name: identifierOf(part),
    arguments: [],
    arity: index === names.length - 1 ? arity : 0,
  }));
  const isGlobal = alias !== "" || at.isId;
  return {
    node,
    syntax: { kind: "name", alias: isGlobal ? "global" : undefined, parts: written },
    parts,
    position: "cref",
    directive: undefined,
  };
}
