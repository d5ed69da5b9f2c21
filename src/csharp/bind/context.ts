import type { Resolver } from "../scope/resolver.ts";
import type { FileScopes } from "../scope/scope.ts";
import type { Type } from "../scope/type.ts";
import { typeSyntaxOf } from "../scope/type-syntax.ts";
import type { World } from "../scope/world.ts";
import type { SyntaxNode } from "../syntax/node.ts";
import type { LocalNames } from "./local-names.ts";
import type { Members } from "./members.ts";
import type { Origins } from "./origins.ts";
import type { Value } from "./value.ts";

/** What the parts of the binder share while they look at one file. */
export interface Context {
  readonly world: World;
  readonly resolver: Resolver;
  readonly members: Members;
  readonly origins: Origins;
  readonly scopes: FileScopes;
  readonly locals: LocalNames;
  /** Each node once. */
  evaluate(node: SyntaxNode): Value;
}

/** The type that is written at a node. */
export function writtenType(node: SyntaxNode, { resolver, scopes }: Context): Type {
  return resolver.type(scopes.around(node), typeSyntaxOf(node));
}
