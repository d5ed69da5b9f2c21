import { memoize } from "../api/collect.ts";
import type { ProjectScope } from "../scope/project-scope.ts";
import { FileScopes, type Scope } from "../scope/scope.ts";
import { usingsOf } from "../scope/world.ts";
import { childOf, hasToken, type SyntaxNode, selfAndAncestors } from "../syntax/node.ts";
import { decideName, type NameDecision } from "./decide-name.ts";
import type { CodeFile, CodeTree } from "./move.ts";
import type { MovedNames } from "./moved-names.ts";
import { type AddedUsings, type MovedWorld, nothingAdded } from "./moved-world.ts";
import { namesAmong, type WrittenName } from "./name-nodes.ts";
import { homeOfNew } from "./using-directives.ts";

/** What one tree needs, as one project sees it. */
export interface TreeDecisions {
  readonly replacements: readonly Replacement[];
  readonly unknowns: readonly { readonly start: number; readonly end: number; readonly reason: string }[];
  readonly elsewhere: readonly { readonly start: number; readonly end: number }[];
  /** Starts of names that are right as they are. */
  readonly stays: ReadonlySet<number>;
  /** Namespaces to import. */
  readonly imports: readonly string[];
}

export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

/** A tree with all its nodes in the order of the text. */
export interface ReadTree extends CodeTree {
  readonly nodes: readonly SyntaxNode[];
}

export interface TreeContext {
  readonly names: MovedNames;
  readonly world: MovedWorld;
  readonly file: CodeFile;
  readonly project: ProjectScope | undefined;
}

interface Decided {
  readonly name: WrittenName;
  readonly decision: NameDecision;
}

/** Names first as if nothing were imported anew; once more with what they ask for. */
export function decideTree({ root, problems, nodes }: ReadTree, context: TreeContext): TreeDecisions {
  const scopes = new FileScopes(context.file.file, context.file.outer);
  const readable = problems.length === 0 ? nodes : nodes.filter((node) => isReadable(node, context.names));
  const names = namesAmong(readable);
  const members = memberNames(nodes);
  const decide = (added: AddedUsings): readonly Decided[] => {
    const decideIn = deciderOf({ ...context, scopes, members, added });
    return names.map((name) => ({ name, decision: decideIn(name) }));
  };
  const first = decide(nothingAdded);
  const kept = keptAndMoved(names, { ...context, scopes });
  const imports = [...new Set([...first.flatMap(importOf), ...kept.map(({ namespace }) => namespace)])].sort();
  const added = { scope: homeScope(root, scopes), namespaces: imports };
  const decided = (imports.length === 0 ? first : decide(added)).filter(
    ({ name }) => !kept.some(({ directive }) => directive === name.directive),
  );
  return collect(decided, imports);
}

/** Where the parser was lost, only a name that begins with an old root can be trusted. */
function isReadable(node: SyntaxNode, { roots }: MovedNames): boolean {
  if (![...selfAndAncestors(node)].some(({ kind }) => kind === "ERROR")) return true;
  return roots.some((root) => node.text.startsWith(`${root}.`));
}

interface NamesContext extends TreeContext {
  readonly scopes: FileScopes;
  readonly members: ReadonlySet<string>;
  readonly added: AddedUsings;
}

/** Names that are written alike in one scope are decided once. */
function deciderOf(context: NamesContext): (name: WrittenName) => NameDecision {
  const { scopes, members, added, world, names } = context;
  const isMember = (text: string) => members.has(text);
  const decisions = memoize((_scope: Scope) => new Map<string, NameDecision>());
  const aliases = memoize((scope: Scope) => aliasesIn(scope, world));
  return (name) => {
    const first = name.syntax.parts[0]?.name ?? "";
    const around = scopes.around(name.directive ?? name.node);
    if (!names.isOurName(first, around.namespace) && !aliases(around).has(first)) return { kind: "stays" };
    const key = `${name.position} ${name.directive === undefined} ${keyOf(name)}`;
    const known = decisions(around);
    const decision = known.get(key) ?? decideIn(name, around);
    known.set(key, decision);
    return decision;
  };

  function decideIn(name: WrittenName, around: Scope): NameDecision {
    const after = world.scopeAfter(around, added);
    const scope =
      name.directive === undefined ? { before: around, after } : { before: bare(around), after: bare(after) };
    return decideName(name, { names, world, ...scope, isMember });
  }
}

/** Aliases that can be used in a scope; `A` in `A::B` is one too. */
function aliasesIn(scope: Scope, { before }: Pick<MovedWorld, "before">): ReadonlySet<string> {
  const around = scope.parent === undefined ? [] : aliasesIn(scope.parent, { before });
  const own = usingsOf(before.world, scope).flatMap((using) => (using.kind === "alias" ? [using.alias] : []));
  return new Set([...around, ...own]);
}

function keyOf({ syntax: { alias = "", parts } }: WrittenName): string {
  return parts.reduce((key, { name, arity }) => `${key}.${name}\`${arity}`, alias);
}

/** Directives do not see each other. */
function bare(scope: Scope): Scope {
  return { ...scope, usings: [], externAliases: [] };
}

const declarators: ReadonlySet<string> = new Set([
  "variable_declarator",
  "parameter",
  "property_declaration",
  "method_declaration",
  "event_declaration",
  "enum_member_declaration",
  "local_function_statement",
  "declaration_pattern",
  "catch_declaration",
  "declaration_expression",
  "foreach_statement",
]);

/** Names of variables, parameters and members that the file declares. */
function memberNames(nodes: readonly SyntaxNode[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of nodes) {
    if (node.kind === "implicit_parameter") names.add(node.text);
    if (!declarators.has(node.kind)) continue;
    const name = node.kind === "foreach_statement" ? childOf(node, "left") : childOf(node, "name");
    if (name !== undefined) names.add(name.text);
  }
  return names;
}

/** A namespace that both IdentityServer and the repository fill is imported twice from now on. */
function keptAndMoved(
  all: readonly WrittenName[],
  { scopes, names, world }: TreeContext & { readonly scopes: FileScopes },
): readonly { readonly directive: SyntaxNode; readonly namespace: string }[] {
  return all.flatMap(({ directive, position, syntax }) => {
    if (directive === undefined || position !== "using") return [];
    if (hasToken(directive, "static") || childOf(directive, "name") !== undefined) return [];
    const found = world.before.parts(bare(scopes.around(directive)), syntax).at(-1);
    if (found?.kind !== "namespace" || !names.isMovedNamespace(found.name) || !world.declaresIn(found.name)) return [];
    return [{ directive, namespace: names.wanted(found.name) }];
  });
}

function homeScope(root: SyntaxNode, scopes: FileScopes): Scope | undefined {
  const home = homeOfNew(root);
  return home === undefined ? undefined : scopes.around(home);
}

function importOf({ decision }: Decided): readonly string[] {
  return decision.kind === "import" ? [decision.namespace] : [];
}

function collect(decided: readonly Decided[], imports: readonly string[]): TreeDecisions {
  const replacements: Replacement[] = [];
  const unknowns: { start: number; end: number; reason: string }[] = [];
  const elsewhere: { start: number; end: number }[] = [];
  const stays = new Set<number>();
  for (const { name, decision } of decided) {
    const span = { start: name.parts[0]?.start ?? 0, end: name.parts.at(-1)?.end ?? 0 };
    if (decision.kind === "replace")
      replacements.push({ start: span.start, end: name.parts[decision.count - 1]?.end ?? 0, after: decision.after });
    if (decision.kind === "unknown") unknowns.push({ ...span, reason: decision.reason });
    if (decision.kind === "stays") stays.add(span.start);
    if (decision.kind === "elsewhere") elsewhere.push(span);
    if (decision.kind === "import")
      unknowns.push({ ...span, reason: `is not found with ${decision.namespace} imported` });
  }
  return { replacements, unknowns, elsewhere, stays, imports };
}
