import type { Evaluated, Evaluation, Item, Unknown } from "../../msbuild/evaluation.ts";
import type { CodeProject, CodeUsing } from "./code-project.ts";

/** The `<Using>` items of all frameworks, each once. Those of the SDK have no element in any file. */
export function usingsOf(
  evaluations: readonly Evaluation[],
): Pick<CodeProject, "usings" | "implicitUsings" | "unknowns"> {
  const usings = new Map<string, CodeUsing>();
  const implicit = new Set<string>();
  const unknowns: Unknown[] = [];
  for (const item of evaluations.flatMap((evaluation) => evaluation.items("Using"))) {
    if (item.uncertain) unknowns.push(item.uncertain);
    const { include } = item;
    if (!include.known) unknowns.push(include.unknown);
    else if (item.elements.length === 0) implicit.add(include.text);
    else usings.set(`${include.text}|${metadata(item, "alias")}|${metadata(item, "static")}`, usingOf(item, include));
  }
  return { usings: [...usings.values()], implicitUsings: [...implicit], unknowns };
}

function usingOf(item: Item, { text, fragments }: Extract<Evaluated, { known: true }>): CodeUsing {
  const alias = metadata(item, "alias");
  const isStatic = metadata(item, "static").toLowerCase() === "true";
  return { include: text, isStatic, fragments, ...(alias !== "" && { alias }) };
}

function metadata(item: Item, name: string): string {
  const value = item.metadata.get(name);
  return value?.known ? value.text.trim() : "";
}
