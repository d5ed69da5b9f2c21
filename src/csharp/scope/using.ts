import { childOf, childOfKind, hasToken, namedChildren, type SyntaxNode } from "../syntax/node.ts";
import { identifierOf, type TypeSyntax, typeSyntaxOf } from "./type-syntax.ts";

/** A `using` directive, a `<Using>` item, or `@using` of Razor. */
export type Using =
  | { readonly kind: "namespace"; readonly target: TypeSyntax }
  | { readonly kind: "static"; readonly target: TypeSyntax }
  | { readonly kind: "alias"; readonly alias: string; readonly target: TypeSyntax };

/** Those among the children of a compilation unit or a namespace, in order: either the `global` ones or the others. */
export function usingsAmong(nodes: readonly SyntaxNode[], scope: "global" | "local"): readonly Using[] {
  const directives = nodes.filter(({ kind }) => kind === "using_directive");
  return directives
    .filter((directive) => hasToken(directive, "global") === (scope === "global"))
    .flatMap((directive) => usingOf(directive) ?? []);
}

/** Names of `extern alias` directives. */
export function externAliasesAmong(nodes: readonly SyntaxNode[]): readonly string[] {
  const directives = nodes.filter(({ kind }) => kind === "extern_alias_directive");
  return directives.map((directive) => childOf(directive, "name")?.text ?? "");
}

/** The name or type that a directive speaks of. */
export function usingTarget(directive: SyntaxNode): SyntaxNode | undefined {
  return namedChildren(directive).find((child) => child.field !== "name");
}

function usingOf(directive: SyntaxNode): Using | undefined {
  const node = usingTarget(directive);
  if (node === undefined) return undefined;
  const target = typeSyntaxOf(node);
  const alias = childOf(directive, "name") ?? childOfKind(directive, "name_equals");
  if (alias !== undefined) return { kind: "alias", alias: identifierOf(alias.text), target };
  return { kind: hasToken(directive, "static") ? "static" : "namespace", target };
}
