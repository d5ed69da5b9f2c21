import { childOf, childrenOfKind, hasToken, type SyntaxNode } from "../syntax/node.ts";
import type { DeclaredParameter } from "./declared.ts";
import { identifierOf, typeSyntaxOf } from "./type-syntax.ts";

export const parameterLists: readonly string[] = ["parameter_list", "bracketed_parameter_list"];

/** The parameters of a method, an indexer, a lambda or a type with a primary constructor. */
export function parametersOf(node: SyntaxNode): readonly DeclaredParameter[] {
  const list = parameterListOf(node);
  const parameters = childrenOfKind(list, "parameter").map(parameterOf);
  // The grammar puts type and name of `params int[] x` straight into the list.
  const name = childOf(list, "name");
  if (name === undefined) return parameters;
  const type = typeSyntaxOf(childOf(list, "type"));
  return [...parameters, { name: identifierOf(name.text), type, modifier: "params", hasDefault: true }];
}

export function parameterListOf(node: SyntaxNode): SyntaxNode | undefined {
  return node.children.find((child) => parameterLists.includes(child.kind));
}

/** Nodes of the parameters' names with the nodes of their types. */
export function parameterNodesOf(
  node: SyntaxNode,
): readonly { readonly name: SyntaxNode; readonly type: SyntaxNode | undefined }[] {
  const list = parameterListOf(node);
  const holders = [...childrenOfKind(list, "parameter"), ...(list === undefined ? [] : [list])];
  return holders.flatMap((holder) => {
    const name = childOf(holder, "name");
    return name === undefined ? [] : [{ name, type: childOf(holder, "type") }];
  });
}

function parameterOf(node: SyntaxNode): DeclaredParameter {
  const modifiers = childrenOfKind(node, "modifier").map(({ text }) => text);
  return {
    name: identifierOf(childOf(node, "name")?.text ?? ""),
    type: typeSyntaxOf(childOf(node, "type")),
    modifier: modifiers.find((modifier) => modifier !== "scoped"),
    hasDefault: hasToken(node, "="),
  };
}
