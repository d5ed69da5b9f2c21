import type { SgNode } from "@ast-grep/wasm";
import { nodeAt, type SyntaxNode } from "../syntax/node.ts";
import type { SyntaxTree } from "../syntax/tree.ts";
import { isInMembers, membersAround } from "./match-range.ts";
import { mayHoldNode } from "./may-match.ts";
import type { Rule } from "./rule.ts";

/** Where ast-grep says that a rule holds. Nothing is known yet about what the names there mean. */
export interface RuleMatch {
  readonly rule: Rule;
  readonly node: SyntaxNode;
  /** The node of a meta variable (`NAME` of `$NAME`), or the match itself for `match`. */
  variable(name: string): SyntaxNode | undefined;
  /** The rule's `fix`, filled in; undefined when it has none. */
  readonly fix: string | undefined;
  /** A text with meta variables, filled in. */
  fill(template: string): string;
}

/** All matches in a file, in order; those that hold one of the nodes are enough where nodes are given. */
export function matchRule(rule: Rule, tree: SyntaxTree, nodes?: readonly SyntaxNode[]): readonly RuleMatch[] {
  const isNarrow = nodes !== undefined && isInMembers(rule.rule);
  const held = nodes?.filter((node) => mayHoldNode(rule, node));
  const searched = isNarrow ? membersAround(held ?? [], tree) : [tree.sg.root()];
  const matches = searched.flatMap((node) => node.findAll(matcherOf(rule)));
  return matches.map((match) => ruleMatchOf(rule, match, tree));
}

/** What ast-grep's own matcher reads of a rule. */
export function matcherOf({ rule, constraints, utils, transform }: Rule): object {
  return {
    rule,
    ...(constraints && { constraints }),
    ...(utils && { utils }),
    ...(transform && { transform }),
  };
}

function ruleMatchOf(rule: Rule, match: SgNode, tree: SyntaxTree): RuleMatch {
  const node = syntaxNodeOf(match, tree);
  return {
    rule,
    node,
    variable: (name) => {
      if (name === "match") return node;
      const found = match.getMatch(name);
      return found && syntaxNodeOf(found, tree);
    },
    fix: rule.fix === undefined ? undefined : fillIn(rule.fix, match, tree),
    fill: (template) => fillIn(template, match, tree),
  };
}

function syntaxNodeOf(found: SgNode, { root }: SyntaxTree): SyntaxNode {
  const { start, end } = found.range();
  const kind = found.kind();
  const smallest = nodeAt(root, start.index, end.index);
  for (let node: SyntaxNode | undefined = smallest; node !== undefined; node = node.parent) {
    if (node.start !== smallest.start || node.end !== smallest.end) break;
    if (node.kind === kind) return node;
  }
  return smallest;
}

/** `$NAME` is a node's text or what `transform` made, `$$$NAME` the text of all its nodes. */
function fillIn(template: string, match: SgNode, { text }: SyntaxTree): string {
  return template.replace(/(?<dollars>\$\$\$|\$)(?<name>[A-Z_][A-Z0-9_]*)/g, (_, dollars: string, name: string) => {
    if (dollars === "$") return match.getTransformed(name) ?? match.getMatch(name)?.text() ?? "";
    const nodes = match.getMultipleMatches(name);
    const [first, last] = [nodes[0], nodes.at(-1)];
    return first && last ? text.slice(first.range().start.index, last.range().end.index) : "";
  });
}
