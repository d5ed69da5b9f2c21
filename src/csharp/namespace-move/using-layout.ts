import type { SyntaxNode } from "../syntax/node.ts";
import type { Replacement } from "./decide-tree.ts";
import { lineAfter, lineAround, lineEndOf, lineStart } from "./lines.ts";
import type { CodeTree } from "./move.ts";
import { type Directive, directivesIn, homeOfNew } from "./using-directives.ts";
import { groupsOf } from "./using-groups.ts";
import { defaultOrder, orderOf, type UsingOrder } from "./using-order.ts";

export interface LayoutInput {
  readonly text: string;
  readonly language: "csharp" | "razor";
  readonly trees: readonly CodeTree[];
  readonly replacements: readonly Replacement[];
  /** Namespaces that the file has to import anew. */
  readonly imports: readonly string[];
}

/** All replacements of a file: directives dropped that would stand there twice, sorted ones kept sorted, new ones added. */
export function layOut(input: LayoutInput): readonly Replacement[] {
  const { text, replacements } = input;
  const trees = input.trees.map((tree) => directivesIn({ tree, text, replacements }));
  const directives = [...new Map(trees.flat().map((directive) => [directive.start, directive])).values()];
  const twice = directives.filter((directive) => standsTwice(directive, trees));
  const groups = groupsOf(
    input.text,
    directives.filter((directive) => !twice.includes(directive)),
  );
  const home = homesOfNew(input.trees, directives);
  const target = home === undefined ? undefined : groupForNew(groups, home, trees);
  const missing = input.imports.filter(
    (name) => !directives.some(({ after, kind }) => kind === "namespace" && after === name),
  );
  const changes = [
    ...twice.map((directive) => removal(input.text, directive)),
    ...groups.flatMap((group) => arrange(group, group === target ? missing : [], input)),
    ...(target === undefined ? atTop(missing, input) : []),
  ];
  const inside = ({ start, end }: Replacement) =>
    changes.some((change) => change.start <= start && end <= change.end && change.start < change.end);
  return [...changes, ...input.replacements.filter((replacement) => !inside(replacement))];
}

/** In every tree that has it, another directive says the same after the step. */
function standsTwice(directive: Directive, trees: readonly (readonly Directive[])[]): boolean {
  if (directive.before === directive.after) return false;
  const own = trees.filter((tree) => tree.some(({ start }) => start === directive.start));
  return own.every((tree) =>
    tree.some(
      (other) =>
        other.start !== directive.start &&
        other.home === directive.home &&
        other.kind === directive.kind &&
        other.isGlobal === directive.isGlobal &&
        other.after === directive.after &&
        (other.before === other.after || other.start < directive.start),
    ),
  );
}

function removal(text: string, { start, end }: Directive): Replacement {
  const line = lineAround(text, start, end);
  return line === undefined ? { start, end, after: "" } : { ...line, after: "" };
}

/** Where the trees put new directives: the start of a namespace whose inside holds them, or 0; undefined for nowhere yet. */
function homesOfNew([tree]: readonly CodeTree[], directives: readonly Directive[]): number | undefined {
  const home = tree === undefined ? undefined : homeOfNew(tree.root);
  return directives.find(({ node }) => node === home?.start)?.home;
}

/** Beside what moves; else the last one. Only where every tree has the directives. */
function groupForNew(
  groups: readonly (readonly Directive[])[],
  home: number,
  trees: readonly (readonly Directive[])[],
): readonly Directive[] | undefined {
  const isEverywhere = ({ start }: Directive) => trees.every((tree) => tree.some((other) => other.start === start));
  const fit = groups.filter((group) => group.every((one) => one.home === home && !one.isGlobal && isEverywhere(one)));
  return fit.find((group) => group.some(({ before, after }) => before !== after)) ?? fit.at(-1);
}

/** Moves lines only where directives stand in an order that the new names would break. */
function arrange(group: readonly Directive[], missing: readonly string[], input: LayoutInput): readonly Replacement[] {
  const order = orderOf(group);
  const staying = order === undefined ? group : keptInPlace(group, order);
  const leaving = group.filter((directive) => !staying.includes(directive));
  const lines = leaving.map((directive) => ({
    directive,
    line: lineAround(input.text, directive.start, directive.end),
  }));
  const isMovable = lines.every(({ line }) => line !== undefined);
  const kept = isMovable ? staying : group;
  const moved = isMovable
    ? lines.flatMap(({ directive, line }) => (line ? [{ ...directive, line: movedLine(line, input) }] : []))
    : [];
  const added = missing.map((after) => ({ kind: "namespace" as const, after, line: newLine(after, group, input) }));
  const inserted = [...moved, ...added].sort(order ?? defaultOrder);
  return [
    ...(isMovable ? lines.flatMap(({ line }) => (line ? [{ ...line, after: "" }] : [])) : []),
    ...inserted.map((one) => insertion(one, { kept, order, text: input.text })),
  ];
}

/** All that does not change, and what changes between the same neighbours. */
function keptInPlace(group: readonly Directive[], order: UsingOrder): readonly Directive[] {
  const fixed = group.filter(({ before, after }) => before === after);
  return group.filter((directive) => {
    const previous = fixed.findLast(({ start }) => start < directive.start);
    const next = fixed.find(({ start }) => start > directive.start);
    return (!previous || order(previous, directive) <= 0) && (!next || order(directive, next) <= 0);
  });
}

interface Inserted {
  readonly kind: Directive["kind"];
  readonly after: string;
  readonly line: string;
}

function insertion(
  inserted: Inserted,
  { kept, order, text }: { kept: readonly Directive[]; order: UsingOrder | undefined; text: string },
): Replacement {
  const compare = order ?? (kept.length === 1 ? defaultOrder : undefined);
  const next = compare && kept.find((directive) => compare(inserted, directive) < 0);
  const lastMoved = compare === undefined ? kept.findLast(({ before, after }) => before !== after) : undefined;
  const previous = lastMoved ?? kept.at(-1);
  const at = next === undefined ? lineAfter(text, previous?.end ?? 0) : lineStart(text, next.start);
  const needsEnd = at > 0 && !/[\r\n]/.test(text[at - 1] ?? "");
  const line = needsEnd ? lineEndOf(text, at) + inserted.line.replace(/[\r\n]+$/, "") : inserted.line;
  return { start: at, end: at, after: line };
}

function movedLine({ start, end }: { readonly start: number; readonly end: number }, input: LayoutInput): string {
  let line = input.text.slice(start, end);
  const inside = input.replacements.filter((one) => one.start >= start && one.end <= end);
  for (const one of inside.toSorted((a, b) => b.start - a.start))
    line = line.slice(0, one.start - start) + one.after + line.slice(one.end - start);
  return line;
}

function directiveOf(name: string, { language }: LayoutInput): string {
  return language === "razor" ? `@using ${name}` : `using ${name};`;
}

function newLine(name: string, group: readonly Directive[], input: LayoutInput): string {
  const { text } = input;
  const first = group[0]?.start ?? 0;
  const indentation = text.slice(lineStart(text, first), first).replace(/[^ \t]/g, "");
  return indentation + directiveOf(name, input) + lineEndOf(text, first);
}

/** Before the first declaration, with the comments that belong to it; in Razor behind `@page`, which comes first. */
function atTop(missing: readonly string[], input: LayoutInput): readonly Replacement[] {
  if (missing.length === 0) return [];
  const { text, trees, language } = input;
  const page = /^\s*@page\b[^\r\n]*(?:\r\n|\n|\r)/.exec(text)?.[0].length ?? 0;
  const at = language === "razor" ? page : beforeDeclarations(text, trees[0]?.root.children ?? []);
  const end = lineEndOf(text, at);
  const lines = [...missing].sort().map((name) => directiveOf(name, input) + end);
  return [{ start: at, end: at, after: lines.join("") + (language === "razor" ? "" : end) }];
}

function beforeDeclarations(text: string, nodes: readonly SyntaxNode[]): number {
  let index = nodes.findIndex(({ kind }) => kind !== "comment" && kind !== "extern_alias_directive");
  if (index < 0) index = 0;
  while (index > 0 && nodes[index - 1]?.kind === "comment" && touches(text, nodes[index - 1], nodes[index])) index--;
  return lineStart(text, nodes[index]?.start ?? 0);
}

function touches(text: string, first: SyntaxNode | undefined, second: SyntaxNode | undefined): boolean {
  return /^[ \t]*(?:\r\n|\n|\r)?[ \t]*$/.test(text.slice(first?.end ?? 0, second?.start ?? 0));
}
