import { type SyntaxNode, selfAndDescendants } from "../syntax/node.ts";
import { nameSyntaxOf, writtenName } from "./type-syntax.ts";
import { usingTarget } from "./using.ts";

const holders: ReadonlySet<string> = new Set(["compilation_unit", "namespace_declaration", "declaration_list"]);

/** `A.B` of every `using A.B;`, `using static A.B;` and `using X = A.B;` of a file, in whatever namespace they stand. */
export function importedNames(root: SyntaxNode): readonly string[] {
  const nodes = [...selfAndDescendants(root, ({ kind }) => holders.has(kind))];
  return nodes.flatMap((node) => {
    const name = node.kind === "using_directive" ? nameSyntaxOf(usingTarget(node)) : undefined;
    return name === undefined ? [] : writtenName(name);
  });
}
