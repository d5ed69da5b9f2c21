import type { Scope } from "../scope/scope.ts";
import { isUnknown, type Type } from "../scope/type.ts";
import { nameSyntaxOf } from "../scope/type-syntax.ts";
import { childOf, type SyntaxNode } from "../syntax/node.ts";
import { type Bound, notOurs, unknown } from "./bound.ts";
import { candidateBound } from "./candidate-bound.ts";
import type { Context } from "./context.ts";
import { declarationBound } from "./declaration-names.ts";
import { patternSubject } from "./local-types.ts";
import { boundOf } from "./names.ts";
import { initializedType } from "./targets.ts";
import { typeOfValue } from "./value.ts";

/** What an identifier means, by the part that it plays where it stands. */
export function boundAt(identifier: SyntaxNode, context: Context): Bound {
  const node = identifier.parent?.kind === "generic_name" ? identifier.parent : identifier;
  const place = node.parent;
  if (place === undefined) return notOurs;
  return (
    declarationBound(node, place, context) ??
    memberNameBound(node, place, context) ??
    attributeBound(node, place, context) ??
    (isTypePlace(node, place) ? typeBound(node, context) : expressionBound(node, context))
  );
}

/** Names of members that are written without their object: in initialisers and patterns. */
function memberNameBound(node: SyntaxNode, place: SyntaxNode, context: Context): Bound | undefined {
  switch (place.kind) {
    case "assignment_expression":
      if (node.field !== "left" || place.parent?.kind !== "initializer_expression") return undefined;
      return memberBound(initializedType(place.parent, context), node, context);
    case "with_initializer": {
      const copied = place.parent?.children.find(({ isNamed }) => isNamed);
      if (place.children[0] !== node || copied === undefined) return undefined;
      return memberBound(typeOfValue(context.evaluate(copied)), node, context);
    }
    case "subpattern":
      return place.children[0] === node && place.children[1]?.kind === ":"
        ? patternMember(node, place, context)
        : undefined;
    case "argument":
    case "attribute_argument":
      return node.field === "name" ? notOurs : undefined;
    case "anonymous_object_creation_expression":
      return place.children[place.children.indexOf(node) + 1]?.kind === "=" ? notOurs : undefined;
    case "labeled_statement":
    case "goto_statement":
    case "name_colon":
      return notOurs;
    default:
      return undefined;
  }
}

function patternMember(node: SyntaxNode, subpattern: SyntaxNode, context: Context): Bound {
  const pattern = subpattern.parent?.parent;
  if (pattern === undefined) return unknown("pattern that we do not follow");
  return memberBound(patternSubject(pattern, context), node, context);
}

function memberBound(type: Type, node: SyntaxNode, context: Context): Bound {
  if (isUnknown(type)) return unknown(type.reason ?? "receiver that we do not know");
  const { candidates, open } = context.members.find(type, node.text);
  const [first] = candidates;
  if (first !== undefined) return candidateBound(first, context);
  return open.length > 0 && context.members.derivesFromOurs(type) && !context.members.isOurs(type)
    ? unknown(`${node.text} may be inherited from ${open[0]}`)
    : notOurs;
}

/** `[Foo]` means `FooAttribute` where there is one. */
function attributeBound(node: SyntaxNode, place: SyntaxNode, context: Context): Bound | undefined {
  const top = topOfName(node);
  if (top.parent?.kind !== "attribute" || top.field !== "name") return undefined;
  const syntax = nameSyntaxOf(top);
  const last = syntax?.parts.at(-1);
  if (syntax === undefined || last === undefined) return notOurs;
  if (place.kind !== "attribute" && node !== childOf(top, "name")) return typeBound(node, context);
  const scope = context.scopes.around(top);
  const long = { ...syntax, parts: [...syntax.parts.slice(0, -1), { ...last, name: `${last.name}Attribute` }] };
  const found = [long, syntax].flatMap((name) => context.resolver.parts(scope, name, "type").at(-1) ?? []);
  return boundOf(found.find(({ kind }) => kind === "type") ?? { kind: "not-found" }, context);
}

const typeHolders: ReadonlySet<string> = new Set([
  "base_list",
  "type_argument_list",
  "explicit_interface_specifier",
  "using_directive",
  "qualified_name",
  "alias_qualified_name",
  "primary_constructor_base_type",
  "type_parameter_constraint",
  "type_parameter_constraints_clause",
  "nullable_type",
  "array_type",
  "function_pointer_type",
  "is_expression",
]);

function isTypePlace(node: SyntaxNode, place: SyntaxNode): boolean {
  if (node.field === "type" || node.field === "returns" || typeHolders.has(place.kind)) return true;
  if (place.kind === "as_expression") return node.field === "right";
  return (
    (place.kind === "namespace_declaration" || place.kind === "file_scoped_namespace_declaration") &&
    node.field === "name"
  );
}

/** The whole of the dotted name that a node is a part of. */
function topOfName(node: SyntaxNode): SyntaxNode {
  let top = node;
  while (top.parent?.kind === "qualified_name" || top.parent?.kind === "alias_qualified_name") top = top.parent;
  return top;
}

/** A part of a dotted name means what the name up to it means. */
function typeBound(node: SyntaxNode, context: Context): Bound {
  const top = topOfName(node);
  if (node.field === "alias") return notOurs;
  const whole = node.field === "name" && node.parent !== undefined && node !== top ? node.parent : node;
  const syntax = nameSyntaxOf(whole);
  if (syntax === undefined) return notOurs;
  const holder = top.parent;
  const isNamespace = holder?.kind === "namespace_declaration" || holder?.kind === "file_scoped_namespace_declaration";
  const isUsing = holder?.kind === "using_directive";
  const scope = isNamespace || isUsing ? withoutUsings(context.scopes.around(top)) : context.scopes.around(top);
  const isAbsolute = (isNamespace || isUsing) && scope.namespace === "" && syntax.alias === undefined;
  const wanted = whole === top && !isUsing && !isNamespace ? "type" : "any";
  const found = context.resolver.parts(scope, isAbsolute ? { ...syntax, alias: "global" } : syntax, wanted);
  return boundOf(found.at(-1) ?? { kind: "not-found" }, context);
}

function withoutUsings(scope: Scope): Scope {
  return { ...scope, usings: [], externAliases: [] };
}

/** The overload that is called, where the name is called. */
function expressionBound(node: SyntaxNode, context: Context): Bound {
  const place = node.parent;
  const isName = node.field === "name" && place !== undefined;
  const binding = isName && place.kind === "member_binding_expression" ? place.parent : place;
  const isAccess = binding?.kind === "member_access_expression" || binding?.kind === "conditional_access_expression";
  const whole = isName && isAccess ? binding : node;
  const call = whole.parent;
  const isCalled = call?.kind === "invocation_expression" && whole.field === "function";
  return context.evaluate(isCalled ? call : whole).bound;
}
