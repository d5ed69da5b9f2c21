import type { Edit } from "../../repository/edit.ts";
import type { Place } from "../../repository/text.ts";
import { groupBy } from "../api/collect.ts";
import type { ProjectScope } from "../scope/project-scope.ts";
import { type SyntaxNode, selfAndDescendants } from "../syntax/node.ts";
import { decideTree, type ReadTree, type Replacement, type TreeDecisions } from "./decide-tree.ts";
import { logCategoriesAmong } from "./log-calls.ts";
import { mentionsAmong } from "./mentions.ts";
import type { CodeFile, CodeTree, NamespaceMove } from "./move.ts";
import { because, type MovedNames, rootPattern } from "./moved-names.ts";
import type { MovedWorld } from "./moved-world.ts";
import { inFile } from "./using-directives.ts";
import { layOut } from "./using-layout.ts";

type WorldOf = (project: ProjectScope | undefined) => MovedWorld;

export function moveFile(file: CodeFile, names: MovedNames, worldOf: WorldOf): NamespaceMove {
  const { text } = file.source;
  const conflict = /^(?:<{7}|>{7}) /m.exec(text)?.index;
  if (conflict !== undefined) {
    const marker = { start: conflict, end: conflict + 7, reason: "marks a conflict that was never resolved" };
    return { edits: [], unknowns: placed([marker], file), mentions: [] };
  }
  const trees = file.trees.map((tree) => ({ ...tree, nodes: nodesOf(tree.root, file.file.path, names) }));
  const decisions = trees.flatMap((tree) => decisionsOf(tree, { file, names, worldOf }));
  const { replacements, disputed } = agreed(decisions);
  const imports = [...new Set(decisions.flatMap((decision) => decision.imports))].sort();
  const laidOut = layOut({ text, language: file.language, trees, replacements, imports });
  const { index } = worldOf(file.projects[0]);
  const categories = trees.flatMap((tree) => located(logCategoriesAmong(tree.nodes, { names, index }), tree));
  const made = unique([...laidOut, ...categories]);
  const isOpen = (at: Spanned) => !made.some(({ start, end }) => start <= at.start && at.end <= end && start < end);
  const broken = trees.flatMap((tree) => brokenParts(tree, text, names)).filter(isOpen);
  const context = { names, path: file.file.path };
  const mentioned = trees.flatMap((tree) => located(mentionsAmong(tree.nodes, context), tree)).filter(isOpen);
  const elsewhere = decisions.flatMap((decision) =>
    decision.elsewhere.map((at) => ({ ...at, kind: "elsewhere" as const })),
  );
  return {
    edits: made.map((one) => editOf(one, file, names)),
    unknowns: placed([...decisions.flatMap(({ unknowns }) => unknowns), ...disputed, ...broken], file),
    mentions: placed([...mentioned, ...elsewhere], file),
  };
}

/** In the order of the text. The body of a model that Entity Framework wrote holds no names of ours but in strings. */
function nodesOf(root: SyntaxNode, path: string, names: MovedNames): readonly SyntaxNode[] {
  if (!/(?:\.Designer|ModelSnapshot)\.cs$/i.test(path)) return [...selfAndDescendants(root)];
  const pattern = rootPattern(names);
  const isModel = ({ kind, text }: SyntaxNode) =>
    kind === "block" && text.replaceAll(/"[^"\r\n]*"/g, "").search(pattern) < 0;
  return [...selfAndDescendants(root, (node) => !isModel(node))];
}

interface FileContext {
  readonly file: CodeFile;
  readonly names: MovedNames;
  readonly worldOf: WorldOf;
}

/** What each project wants, at the offsets of the file. */
function decisionsOf(tree: ReadTree, { file, names, worldOf }: FileContext): readonly TreeDecisions[] {
  const projects = file.projects.length === 0 ? [undefined] : file.projects;
  return projects.map((project) => {
    const decisions = decideTree(tree, { names, file, project, world: worldOf(project) });
    return {
      replacements: located(decisions.replacements, tree),
      unknowns: located(decisions.unknowns, tree),
      elsewhere: located(decisions.elsewhere, tree),
      stays: new Set([...decisions.stays].flatMap((start) => inFile({ start, end: start }, tree)?.start ?? [])),
      imports: decisions.imports,
    };
  });
}

/** What is not in the file is left out. */
function located<T extends Spanned>(ranges: readonly T[], tree: CodeTree): readonly T[] {
  return ranges.flatMap((range) => {
    const at = inFile(range, tree);
    return at === undefined ? [] : [{ ...range, ...at }];
  });
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
function brokenParts(tree: CodeTree, text: string, names: MovedNames): readonly Unsure[] {
  const problems = tree.problems.flatMap((problem) => inFile({ start: problem.start, end: problem.end }, tree) ?? []);
  const unread = tree.brokenAt === undefined ? [] : [{ start: tree.brokenAt, end: text.length }];
  return [...problems, ...unread].flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(rootPattern(names))].map((match) => ({
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
