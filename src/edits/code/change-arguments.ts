import type { RuleEdit } from "../../csharp/rules/rule.ts";
import { expressionOf, type PairedArgument, pairArguments, visibleParameters } from "./arguments.ts";
import { changeList, type Entry } from "./change-list.ts";
import { changed, type EditResult, type EditSite, listOf, refused, successorOf } from "./edit-site.ts";
import { insertion } from "./text-change.ts";

type ArgumentEdit = Extract<
  RuleEdit,
  { readonly name: "name-argument" | "remove-argument" | "insert-argument" | "reorder-arguments" }
>;

/** Changes what a call passes; the site is the call. */
export function changeArguments(edit: ArgumentEdit, site: EditSite): EditResult {
  const list = listOf(site.node, "argument_list");
  const member = site.symbol?.member;
  if (list === undefined || member === undefined) return refused("there is no call whose parameters are known");
  const pairs = pairArguments(list, member);
  switch (edit.name) {
    case "name-argument":
      return nameArgument(pairs, edit.parameter);
    case "remove-argument": {
      const kept = pairs.filter(({ parameter }) => parameter?.name !== edit.parameter);
      return changed(changeList(list, nodesOf(pairs), nodesOf(kept)));
    }
    case "insert-argument":
    case "reorder-arguments": {
      const now = successorOf(member, site.sides)?.now;
      if (now === undefined) return refused("its declaration in the next line is not known");
      return changed(changeList(list, nodesOf(pairs), arranged(edit, pairs, visibleParameters(now))));
    }
  }
}

function nodesOf(pairs: readonly PairedArgument[]): readonly PairedArgument["node"][] {
  return pairs.map(({ node }) => node);
}

function nameArgument(pairs: readonly PairedArgument[], parameter: string): EditResult {
  const pair = pairs.find((candidate) => candidate.parameter?.name === parameter);
  return changed(
    pair !== undefined && pair.name === undefined ? [insertion(expressionOf(pair.node).start, `${parameter}: `)] : [],
  );
}

function arranged(
  edit: ArgumentEdit,
  pairs: readonly PairedArgument[],
  parameters: readonly { readonly name: string }[],
): readonly Entry[] {
  return parameters.flatMap(({ name }): readonly Entry[] => {
    const pair = pairs.find(({ parameter }) => parameter?.name === name);
    if (pair !== undefined) return [pair.node];
    return edit.name === "insert-argument" && edit.parameter === name ? [edit.value] : [];
  });
}
