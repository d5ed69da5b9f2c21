import { baseNodesOf } from "../scope/read-declarations.ts";
import { typeKinds } from "../scope/scope.ts";
import { isUnknown, type Type } from "../scope/type.ts";
import { childOf, childOfKind, nearest, type SyntaxNode } from "../syntax/node.ts";
import { type Context, writtenType } from "./context.ts";
import type { Candidate } from "./members.ts";
import { targetType } from "./targets.ts";

/**
 * The constructors that a node may call: `new T(...)`, `new(...)`, `: base(...)`, `: this(...)`, the base list of a
 * primary constructor, an attribute. Undefined for what calls none, empty for a type that we do not know.
 */
export function constructorsOf(node: SyntaxNode, context: Context): readonly Candidate[] | undefined {
  const type = constructedType(node, context);
  if (type === undefined) return undefined;
  return isUnknown(type) ? [] : context.members.find(type, ".ctor").candidates;
}

/** The type that a node makes an instance of, or whose constructor it goes on to. */
export function constructedType(node: SyntaxNode, context: Context): Type | undefined {
  switch (node.kind) {
    case "object_creation_expression":
    case "primary_constructor_base_type": {
      const type = childOf(node, "type");
      return type && writtenType(type, context);
    }
    case "implicit_object_creation_expression":
      return targetType(node, context);
    case "constructor_initializer":
      return childOfKind(node, "this") ? enclosingType(node, context) : baseClass(node, context);
    case "base_list":
      return baseClass(node, context);
    default:
      return undefined;
  }
}

export function enclosingType(node: SyntaxNode, { scopes }: Context): Type | undefined {
  const declaration = nearest(node, typeKinds);
  const scope = declaration && scopes.inside(declaration);
  if (scope?.type === undefined) return undefined;
  const types = scope.typeParameters.map(({ name }) => ({ name, arguments: [], nullable: false }));
  return { name: scope.type, arguments: types, nullable: false };
}

/** The first base of the type around a node, wherever its parts are declared. */
export function baseClass(node: SyntaxNode, context: Context): Type | undefined {
  const declaration = nearest(node, typeKinds);
  const [written] = declaration === undefined ? [] : baseNodesOf(declaration);
  if (written !== undefined) return writtenType(written, context);
  const type = enclosingType(node, context);
  return type && context.resolver.bases(type).find((base) => !context.members.isInterface(base));
}
