import type { Binding } from "../csharp/bind/binding.ts";
import { type Bound, notOurs } from "../csharp/bind/bound.ts";
import { constructorBound } from "../csharp/bind/uses.ts";
import { childOf, childOfKind, type SyntaxNode } from "../csharp/syntax/node.ts";
import { ifCallable } from "./call-fits.ts";

/** What a node means: the constructor that it calls, or its last name. */
export function meaningOf(node: SyntaxNode, binding: Binding): Bound {
  if (isConstructorCall(node)) {
    const bound = constructorBound(node, binding.context) ?? notOurs;
    return ifCallable(bound, childOfKind(node, "argument_list"));
  }
  const name = lastName(node);
  return name === undefined ? notOurs : binding.symbolAt(name);
}

export function isConstructorCall({ kind }: SyntaxNode): boolean {
  return constructorCalls.has(kind);
}

const constructorCalls: ReadonlySet<string> = new Set([
  "object_creation_expression",
  "implicit_object_creation_expression",
  "constructor_initializer",
  "primary_constructor_base_type",
]);

/** `C` of `A.B.C`, `A.C<T>`, `a.C(...)` and of the declaration of `C`. */
export function lastName(node: SyntaxNode): SyntaxNode | undefined {
  let at: SyntaxNode | undefined = node;
  while (at !== undefined && at.kind !== "identifier") {
    at =
      childOf(at, "name") ??
      childOf(at, "function") ??
      childOfKind(at, "member_binding_expression", "identifier", "generic_name");
  }
  return at;
}
