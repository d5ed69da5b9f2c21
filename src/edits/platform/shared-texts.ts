import type { Inventory, Project } from "../../inventory/inventory.ts";
import { type Source, sourceKey } from "../../msbuild/evaluation.ts";
import type { FrameworkRaise } from "../../plan/platform/platform.ts";
import { raiseFragments } from "./framework-list.ts";

/** A text that frameworks are read from, and what one project would have it become. */
export interface WantedText {
  readonly source: Source;
  readonly before: string;
  readonly after: string;
}

/** Whether everything that reads a text agrees on what it becomes. */
export interface SharedTexts {
  /** What the project wants of the texts that its frameworks are read from; undefined where they cannot be edited. */
  wantedBy(raise: FrameworkRaise): readonly WantedText[] | undefined;
  isAgreed(wanted: WantedText): boolean;
}

/** Projects that do not rise want every text to stay, and so do package versions that are read from one. */
export function sharedTexts({ projects }: Inventory, raises: readonly FrameworkRaise[]): SharedTexts {
  const wanted = new Map(raises.map((raise) => [raise.project.path, wantedTexts(raise)]));
  const wishes = new Map<string, Set<string>>();
  const wish = ({ source, after }: Pick<WantedText, "source" | "after">) => {
    const key = sourceKey(source);
    wishes.set(key, (wishes.get(key) ?? new Set()).add(after));
  };
  for (const project of projects) {
    for (const text of wanted.get(project.path) ?? unchanged(project)) wish(text);
    for (const { fragments } of project.references)
      for (const { source, text } of fragments) if (source) wish({ source, after: text });
  }
  return {
    wantedBy: ({ project }) => wanted.get(project.path),
    isAgreed: ({ source }) => wishes.get(sourceKey(source))?.size === 1,
  };
}

function wantedTexts({ project, frameworks }: FrameworkRaise): readonly WantedText[] | undefined {
  const texts = raiseFragments(project.frameworkFragments, frameworks);
  const wanted: WantedText[] = [];
  for (const [index, { source, text: before }] of project.frameworkFragments.entries()) {
    const after = texts?.[index];
    if (after === undefined || (source === undefined && after !== before)) return undefined;
    if (source) wanted.push({ source, before, after });
  }
  return wanted.some(({ before, after }) => before !== after) ? wanted : undefined;
}

function unchanged({ frameworkFragments }: Project): readonly WantedText[] {
  return frameworkFragments.flatMap(({ source, text }) => (source ? [{ source, before: text, after: text }] : []));
}
