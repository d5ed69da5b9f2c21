import type { RuleEdit } from "../../csharp/rules/rule.ts";
import type { SyntaxNode } from "../../csharp/syntax/node.ts";
import type { Sighting } from "../../findings/sighting.ts";
import { addMember } from "./add-member.ts";
import { addUsing, indentOf, newlineOf } from "./add-using.ts";
import { appendParameter } from "./append-parameter.ts";
import { changeArguments } from "./change-arguments.ts";
import { changed, type EditResult, type EditSite, refused } from "./edit-site.ts";
import { fitConstructor } from "./fit-constructor.ts";
import { type Sides, visibleNamespaces } from "./namespaces.ts";
import { rename, replaceKeyword, replaceType } from "./rename.ts";
import { rewrite } from "./rewrite.ts";
import { setMember } from "./set-member.ts";
import { setOption } from "./set-option.ts";
import { trimChange } from "./text-change.ts";

/** What a rule does at a place where it holds, usings included; undefined for a rule that only finds. */
export function ruleEdit(sighting: Sighting, sides: Sides): EditResult | undefined {
  const { match, binding } = sighting;
  if (match === undefined) return undefined;
  const { edit, using } = match.rule.metadata;
  const result = edit === undefined ? fixedText(sighting) : generalEdit(edit, sighting, sides);
  if (result === undefined || result.kind === "refused") return result;
  const visible = visibleNamespaces(match.node, binding, sides);
  const wanted = [...result.namespaces, ...(using === undefined || visible.has(using) ? [] : [using])];
  const usings = [...new Set(wanted)].map((namespace) => addUsing(binding.tree.root, namespace, sides.old.inNextLine));
  return changed([...result.changes, ...usings]);
}

function fixedText({ match, binding }: Sighting): EditResult | undefined {
  if (match?.fix === undefined) return undefined;
  const { start, end } = match.node;
  const text = asWrittenAt(match.node, match.fix, binding.tree.root);
  return changed([trimChange({ start, end, text }, binding.tree.text)]);
}

/** Lines that are put behind the place, or instead of its one line, are indented as it is. */
function asWrittenAt(node: SyntaxNode, text: string, root: SyntaxNode): string {
  const kept = text.startsWith(node.text) ? node.text : "";
  if (kept === "" && node.text.includes("\n")) return text;
  const [first = "", ...more] = text.slice(kept.length).split("\n");
  const indent = indentOf(root, node);
  const lines = more.map((line) => (line === "" ? line : indent + line));
  return kept + [first, ...lines].join(newlineOf(root));
}

function generalEdit(edit: RuleEdit, sighting: Sighting, sides: Sides): EditResult {
  const at = edit.at ?? "match";
  const { match } = sighting;
  const node = match?.variable(at);
  if (match === undefined || node === undefined) return refused(`the rule has no ${at}`);
  const { binding, symbols } = sighting;
  const [only] = symbols.values();
  const site: EditSite = { node, binding, sides, symbol: symbols.get(at) ?? only };
  switch (edit.name) {
    case "rename":
      return rename(edit.to, site);
    case "replace-type":
      return replaceType(edit.to, site);
    case "rewrite":
      return rewrite(edit.text, match, site);
    case "replace-keyword":
      return replaceKeyword(edit, site);
    case "append-parameter":
      return appendParameter(site);
    case "add-constructor-parameter":
      return fitConstructor(site);
    case "add-member":
      return addMember(edit.member, site);
    case "set-option":
      return setOption(edit, site);
    case "set-member":
      return setMember({ ...edit, value: match.fill(edit.value) }, site);
    case "import":
      return changed([]);
    default:
      return changeArguments(edit, site);
  }
}
