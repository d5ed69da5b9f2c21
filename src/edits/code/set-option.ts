import {
  childOf,
  childOfKind,
  childrenOfKind,
  namedChildren,
  nearest,
  type SyntaxNode,
} from "../../csharp/syntax/node.ts";
import { indentOf, newlineOf } from "./add-using.ts";
import { changed, type EditResult, type EditSite, listOf, refused } from "./edit-site.ts";
import { insertion, type TextChange } from "./text-change.ts";

export interface OptionValue {
  /** Below the options: `KeyManagement.Enabled`. */
  readonly option: string;
  readonly value: string;
}

/** Sets an option in the lambda that a call configures its options with, by the name that the options have there. */
export function setOption({ option, value }: OptionValue, { node, binding }: EditSite): EditResult {
  const list = listOf(nearest(node, calls) ?? node, "argument_list");
  if (list === undefined) return refused("there is no call");
  const given = childrenOfKind(list, "argument");
  const lambda = given.flatMap((argument) => childOfKind(argument, "lambda_expression") ?? []).at(-1);
  if (lambda === undefined) {
    if (given.length > 0) return refused("the options come from elsewhere");
    return changed([insertion(list.end - 1, `options => options.${option} = ${value}`)]);
  }
  const body = childOf(lambda, "body");
  const name = lambdaParameter(lambda);
  if (body === undefined || name === undefined) return refused("the options have no name");
  const statement = `${name}.${option} = ${value};`;
  if (body.kind === "block") return changed([atEndOf(body, statement, binding.tree.root)]);
  return changed([insertion(body.start, "{ "), insertion(body.end, `; ${statement} }`)]);
}

const calls: ReadonlySet<string> = new Set(["invocation_expression"]);

function lambdaParameter(lambda: SyntaxNode): string | undefined {
  const parameters = childOf(lambda, "parameters");
  const [only] = parameters?.kind === "parameter_list" ? childrenOfKind(parameters, "parameter") : [parameters];
  return (childOf(only, "name") ?? only)?.text;
}

/** On a line of its own where the block has lines. */
function atEndOf(block: SyntaxNode, statement: string, root: SyntaxNode): TextChange {
  const last = namedChildren(block).at(-1);
  if (last === undefined) return insertion(block.start + 1, ` ${statement}`);
  const isOnOneLine = !/[\r\n]/.test(block.text);
  return insertion(last.end, isOnOneLine ? ` ${statement}` : `${newlineOf(root)}${indentOf(root, last)}${statement}`);
}
