import type { Inventory, Project } from "../../inventory/inventory.ts";
import { documentIn } from "../../inventory/take-inventory.ts";
import { sourceOf, type XmlDocument, type XmlElement } from "../../msbuild/xml.ts";
import type { FrameworkRaise } from "../../plan/platform/platform.ts";
import type { Edit } from "../../repository/edit.ts";
import type { Snapshot } from "../../repository/snapshot.ts";
import { type FrameworkComparison, frameworkComparisons } from "./framework-comparison.ts";

const because = "The framework that the condition names has moved";

/**
 * Moves the frameworks that conditions name along with the projects that had them. Where a project stays behind that reads
 * the same condition, it is made to hold for both. Where the file has a condition for the new framework already, that one
 * counts from now on, and the old one is left to whoever needs it.
 */
export function conditionEdits(
  snapshot: Snapshot,
  inventory: Inventory,
  raises: readonly FrameworkRaise[],
): readonly Edit[] {
  const files = new Set(raises.flatMap(({ project }) => project.files));
  const raised = new Map(raises.map((raise) => [raise.project.path, raise]));
  return [...files].flatMap((path) => {
    const document = documentIn(inventory, snapshot, path);
    if (document === undefined) return [];
    const readers = inventory.projects.filter((project) => project.files.includes(path));
    return editsIn(document, { readers, raised });
  });
}

interface Readers {
  readonly readers: readonly Project[];
  readonly raised: ReadonlyMap<string, FrameworkRaise>;
}

interface Found extends FrameworkComparison {
  /** UTF-16 offset of the condition in the file. */
  readonly at: number;
  /** There is nothing else in the condition. */
  readonly isAlone: boolean;
}

function editsIn(document: XmlDocument, readers: Readers): readonly Edit[] {
  const found = conditionsBelow(document.root).flatMap(({ start, text }) =>
    frameworkComparisons(text).map((comparison): Found => {
      const { whole } = comparison;
      return { ...comparison, at: start, isAlone: text.trim() === text.slice(whole.start, whole.end) };
    }),
  );
  const named = new Set(found.map(({ framework }) => framework.toLowerCase()));
  return found.flatMap((comparison) => {
    const target = targetOf(comparison.framework, readers);
    if (target === undefined || named.has(target.framework.toLowerCase())) return [];
    return editOf(document, comparison, target);
  });
}

/** The conditions of an element and of what is in it, as they are written, with the offset of each. */
export function conditionsBelow(element: XmlElement): readonly { readonly start: number; readonly text: string }[] {
  const own = element.attributes
    .filter(({ name }) => name === "Condition")
    .map(({ written }) => ({
      start: written.start,
      text: element.document.source.text.slice(written.start, written.end),
    }));
  return [...own, ...element.children.flatMap(conditionsBelow)];
}

interface Target {
  readonly framework: string;
  /** Some project keeps the old framework. */
  readonly isBoth: boolean;
}

/** undefined: nobody who reads it moves, they move apart, or somebody who has the new framework already would read it too. */
function targetOf(literal: string, { readers, raised }: Readers): Target | undefined {
  const old = literal.toLowerCase();
  const targets = new Set<string>();
  let isKept = false;
  for (const project of readers) {
    const leg = project.frameworks.find((framework) => framework.toLowerCase() === old);
    const next = leg === undefined ? undefined : raised.get(project.path)?.frameworks.get(leg);
    if (typeof next === "string") targets.add(next);
    else if (leg !== undefined && next === undefined) isKept = true;
  }
  const [framework, ...others] = targets;
  if (framework === undefined || others.length > 0) return undefined;
  const isTaken = readers.some((project) =>
    project.frameworks.some((leg) => leg.toLowerCase() === framework.toLowerCase()),
  );
  return isTaken ? undefined : { framework, isBoth: isKept };
}

function editOf(document: XmlDocument, comparison: Found, { framework, isBoth }: Target): Edit {
  const { at, start, end, whole } = comparison;
  const text = (range: { start: number; end: number }) => document.source.text.slice(at + range.start, at + range.end);
  if (!isBoth) {
    return { ...sourceOf(document, at + start, at + end), before: text({ start, end }), after: framework, because };
  }
  const before = text(whole);
  const moved = text({ start: whole.start, end: start }) + framework + text({ start: end, end: whole.end });
  const word = comparison.operator === "==" ? "or" : "and";
  const both = `${before} ${word} ${moved}`;
  const after = comparison.isAlone ? both : `(${both})`;
  return {
    ...sourceOf(document, at + whole.start, at + whole.end),
    before,
    after,
    because: `${because} in some projects`,
  };
}
