import type { ApiMember, ApiParameter } from "../../csharp/api/api.ts";
import { childOf, childrenOfKind, type SyntaxNode } from "../../csharp/syntax/node.ts";

/** An argument, and the parameter of the called member that it is for. */
export interface PairedArgument {
  readonly node: SyntaxNode;
  readonly name: string | undefined;
  readonly parameter: ApiParameter | undefined;
}

/** What a call passes for what. */
export function pairArguments(list: SyntaxNode, member: ApiMember): readonly PairedArgument[] {
  const parameters = visibleParameters(member);
  return childrenOfKind(list, "argument").map((node, index) => {
    const name = childOf(node, "name")?.text;
    const parameter = name === undefined ? parameters[index] : parameters.find((other) => other.name === name);
    return { node, name, parameter };
  });
}

/** Without the one that an extension method is called on. */
export function visibleParameters({ parameters }: ApiMember): readonly ApiParameter[] {
  return parameters.filter(({ modifier }) => modifier !== "this");
}

/** The expression of `name: ref x`. */
export function expressionOf(argument: SyntaxNode): SyntaxNode {
  return argument.children.findLast(({ isNamed }) => isNamed) ?? argument;
}
