import type { RuleMatch } from "../../csharp/rules/match-rule.ts";
import { changed, type EditResult, type EditSite } from "./edit-site.ts";
import { trimChange } from "./text-change.ts";
import { type WrittenType, writeType } from "./type-text.ts";

/** Writes a text where the site stands: `$NAME` is a meta variable of the rule, `{Full.Name}` a type of the new side. */
export function rewrite(template: string, match: RuleMatch, site: EditSite): EditResult {
  const written = new Map<string, WrittenType>();
  for (const [, type = ""] of template.matchAll(placeholder)) written.set(type, writeType(type, site));
  const text = match.fill(template.replaceAll(placeholder, (_, type: string) => written.get(type)?.text ?? type));
  const { start, end } = site.node;
  const change = trimChange({ start, end, text }, site.binding.tree.text);
  return changed(
    [change],
    [...written.values()].flatMap(({ namespaces }) => namespaces),
  );
}

const placeholder = /\{([A-Za-z_][\w.`]*)\}/g;
