import { Resolver } from "../scope/resolver.ts";
import { FileScopes, type SourceFile } from "../scope/scope.ts";
import type { Using } from "../scope/using.ts";
import type { World } from "../scope/world.ts";
import { type SyntaxNode, selfAndAncestors } from "../syntax/node.ts";
import type { SyntaxTree } from "../syntax/tree.ts";
import { type Bound, unknown } from "./bound.ts";
import type { Context } from "./context.ts";
import { evaluateExpression } from "./evaluate.ts";
import { LocalNames } from "./local-names.ts";
import { Members } from "./members.ts";
import { Origins } from "./origins.ts";
import { boundAt } from "./positions.ts";
import { findUses, type Sought, type Use } from "./uses.ts";
import { unknownValue, type Value } from "./value.ts";

/** What names mean in one file, as one project compiles it. Nothing is looked at before it is asked for. */
export interface Binding {
  readonly tree: SyntaxTree;
  /** Of an identifier. */
  symbolAt(identifier: SyntaxNode): Bound;
  /** What an expression stands for, with its type. */
  valueAt(expression: SyntaxNode): Value;
  /** Every place that means, or may mean, one of the symbols. */
  uses(sought: Sought): Iterable<Use>;
  readonly context: Context;
}

/** What all files of a project share. Make one per world. */
export interface Binder {
  readonly resolver: Resolver;
  readonly members: Members;
  readonly origins: Origins;
}

export function binderFor(world: World): Binder {
  const resolver = new Resolver(world);
  const members = new Members(resolver);
  return { resolver, members, origins: new Origins(resolver, members) };
}

/** Expressions that are nested deeper are not followed: each level is a few calls deep. */
const maximalDepth = 250;

export interface BoundFile {
  readonly file: SourceFile;
  readonly tree: SyntaxTree;
  /** Directives from elsewhere that hold at the top: Razor's `_ViewImports.cshtml`. */
  readonly outer?: readonly Using[];
}

export function bindFile({ file, tree, outer }: BoundFile, binder: Binder): Binding {
  const values = new Map<SyntaxNode, Value>();
  let depth = 0;
  const evaluate = (node: SyntaxNode): Value => {
    const known = values.get(node);
    if (known !== undefined) return known;
    if (depth >= maximalDepth) return unknownValue("nested too deeply");
    values.set(node, unknownValue("defined by itself"));
    depth++;
    const value = evaluateExpression(node, context);
    depth--;
    values.set(node, value);
    return value;
  };
  const scopes = new FileScopes(file, outer);
  const context: Context = { ...binder, world: binder.resolver.world, scopes, locals: new LocalNames(tree), evaluate };
  const symbolAt = (identifier: SyntaxNode) =>
    isSound(identifier, tree) ? boundAt(identifier, context) : unknown("syntax error near by");
  return {
    tree,
    context,
    symbolAt,
    valueAt: evaluate,
    uses: (sought) => findUses(tree, sought, { symbolAt, context }),
  };
}

const members: ReadonlySet<string> = new Set([
  "method_declaration",
  "constructor_declaration",
  "property_declaration",
  "field_declaration",
  "indexer_declaration",
  "event_declaration",
  "event_field_declaration",
  "operator_declaration",
  "using_directive",
  "global_statement",
]);

/** A node is trusted in a broken file when neither the member that it is in nor anything around that is broken. */
export function isSound(node: SyntaxNode, { problems }: SyntaxTree): boolean {
  if (problems.length === 0) return true;
  const around = [...selfAndAncestors(node)];
  if (around.some(({ kind }) => kind === "ERROR")) return false;
  const member = around.findLast(({ kind }) => members.has(kind));
  return member !== undefined && !problems.some(({ start, end }) => start <= member.end && end >= member.start);
}
