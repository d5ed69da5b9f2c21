import type { Edit } from "../../repository/edit.ts";
import type { Place } from "../../repository/text.ts";
import type { Api } from "../api/api.ts";
import { groupBy, memoize } from "../api/collect.ts";
import type { ProjectScope } from "../scope/project-scope.ts";
import type { RepositoryIndex } from "../scope/repository-index.ts";
import { selfAndDescendants } from "../syntax/node.ts";
import { decideTree, type Replacement, type TreeDecisions } from "./decide-tree.ts";
import { logCategoriesAmong } from "./log-calls.ts";
import { mentionsAmong } from "./mentions.ts";
import type { CodeFile, CodeTree, NamespaceMove } from "./move.ts";
import { because, type MovedNames, movedNames, rootPattern } from "./moved-names.ts";
import { type MovedWorld, movedWorld } from "./moved-world.ts";
import { layOut } from "./using-layout.ts";

/** The namespace moves of a step, for one repository. */
export interface NamespaceMover {
  readonly names: MovedNames;
  /** All edits of one file of C# or Razor; they belong into one commit. */
  moveIn(file: CodeFile): NamespaceMove;
}

/** `from` and `to` are neighbouring lines. Nothing is edited in steps that move no namespace. */
export function namespaceMover(step: {
  readonly from: Api;
  readonly to: Api;
  readonly index: RepositoryIndex;
}): NamespaceMover {
  const names = movedNames(step.from, step.to);
  const worldOf = memoize((project: ProjectScope | undefined) => movedWorld({ names, index: step.index, project }));
  return {
    names,
    moveIn: (file) =>
      names.roots.length === 0 ? { edits: [], unknowns: [], mentions: [] } : moveIn(file, names, worldOf),
  };
}

type WorldOf = (project: ProjectScope | undefined) => MovedWorld;

function moveIn(file: CodeFile, names: MovedNames, worldOf: WorldOf): NamespaceMove {
  const { source, trees } = file;
  const conflict = /^(?:<{7}|>{7}) /m.exec(source.text);
  if (conflict !== null) {
    const marker = {
      start: conflict.index,
      end: conflict.index + 7,
      reason: "marks a conflict that was never resolved",
    };
    return { edits: [], unknowns: placed([marker], file), mentions: [] };
  }
  const read = trees.map((tree) => ({ ...tree, nodes: [...selfAndDescendants(tree.root)] }));
  const mentions = read.flatMap(({ nodes }) => mentionsAmong(nodes, { names, path: file.file.path }));
  const projects = file.projects.length === 0 ? [undefined] : file.projects;
  const decisions = read.flatMap((tree) =>
    projects.map((project) => decideTree(tree, { names, file, project, world: worldOf(project) })),
  );
  const { replacements, disputed } = agreed(decisions);
  const laidOut = layOut({
    text: source.text,
    roots: trees.map(({ root }) => root),
    replacements,
    imports: [...new Set(decisions.flatMap(({ imports }) => imports))].sort(),
    directive: (name) => (file.language === "razor" ? `@using ${name}` : `using ${name};`),
  });
  const categories = read.flatMap(({ nodes }) =>
    logCategoriesAmong(nodes, { names, index: worldOf(projects[0]).index }),
  );
  const made = unique([...laidOut, ...categories]);
  const isEdited = (at: Spanned) => made.some(({ start, end }) => start <= at.start && at.end <= end && start < end);
  const found = decisions.flatMap(({ elsewhere }) => elsewhere.map((at) => ({ ...at, kind: "elsewhere" as const })));
  return {
    edits: made.map((one) => editOf(one, file, names)),
    unknowns: [
      ...placed([...decisions.flatMap(({ unknowns }) => unknowns), ...disputed], file),
      ...placed(
        trees.flatMap((tree) => brokenParts(tree, names)).filter((part) => !isEdited(part)),
        file,
      ),
    ],
    mentions: placed([...unique(mentions.filter((mention) => !isEdited(mention))), ...unique(found)], file),
  };
}

/** What all trees and projects that know a name want; the rest is for a person. */
function agreed(decisions: readonly TreeDecisions[]): {
  readonly replacements: readonly Replacement[];
  readonly disputed: readonly Unsure[];
} {
  const byStart = groupBy(
    decisions.flatMap(({ replacements }) => replacements),
    ({ start }) => start,
  );
  const groups = [...byStart].map(([start, group]) => {
    const same = new Set(group.map(({ end, after }) => `${end} ${after}`)).size === 1;
    return { group, isAgreed: same && !decisions.some(({ stays }) => stays.has(start)) };
  });
  return {
    replacements: groups.flatMap(({ group, isAgreed }) => (isAgreed ? group.slice(0, 1) : [])),
    disputed: groups.flatMap(({ group: [first], isAgreed }) =>
      isAgreed || first === undefined
        ? []
        : [{ ...first, reason: "means different things to the projects that compile it" }],
    ),
  };
}

/** Where the parser was lost and a name that moves stands. */
function brokenParts({ root, problems }: CodeTree, names: MovedNames): readonly Unsure[] {
  return problems.flatMap(({ start, end }) =>
    [...root.text.slice(start, end).matchAll(rootPattern(names))].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      reason: "stands where the file could not be read",
    })),
  );
}

interface Spanned {
  readonly start: number;
  readonly end: number;
}

interface Unsure extends Spanned {
  readonly reason: string;
}

/** In the order of the text, each once. */
function unique<T extends Spanned>(spans: readonly T[]): readonly T[] {
  const once = new Map(spans.map((one) => [JSON.stringify(one), one]));
  return [...once.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function placed<T extends Spanned>(
  spans: readonly T[],
  { file, source }: CodeFile,
): readonly (Omit<T, "start" | "end"> & { readonly place: Place; readonly text: string })[] {
  return unique(spans).map(({ start, end, ...rest }) => ({
    ...rest,
    place: source.place(file.path, start),
    text: source.text.slice(start, end),
  }));
}

function editOf({ start, end, after }: Replacement, { file, source }: CodeFile, names: MovedNames): Edit {
  return {
    place: source.place(file.path, start),
    span: source.span(start, end),
    before: source.text.slice(start, end),
    after,
    because: because(names),
  };
}
