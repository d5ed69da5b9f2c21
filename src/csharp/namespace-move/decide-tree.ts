import type { ProjectScope } from "../scope/project-scope.ts";
import { FileScopes, type Scope } from "../scope/scope.ts";
import { usingTarget } from "../scope/using.ts";
import { childOf, hasToken, type SyntaxNode, selfAndAncestors, selfAndDescendants } from "../syntax/node.ts";
import { decideName, type NameDecision } from "./decide-name.ts";
import type { CodeFile, CodeTree } from "./move.ts";
import type { MovedNames } from "./moved-names.ts";
import { type AddedUsings, type MovedWorld, nothingAdded } from "./moved-world.ts";
import { crefNames, namesIn, type WrittenName } from "./name-nodes.ts";
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
export function decideTree(tree: CodeTree, context: TreeContext): TreeDecisions {
  const scopes = new FileScopes(context.file.file, context.file.outer);
  const names = writtenNames(tree.root);
  const members = memberNames(tree.root);
  const decide = (added: AddedUsings): readonly Decided[] =>
    names.map((name) => ({ name, decision: decideIn(name, { ...context, scopes, members, added }) }));
  const first = decide(nothingAdded);
  const kept = keptAndMoved(tree.root, { ...context, scopes });
  const imports = [...new Set([...first.flatMap(importOf), ...kept.map(({ namespace }) => namespace)])].sort();
  const added = { scope: homeScope(tree.root, scopes), namespaces: imports };
  const decided = (imports.length === 0 ? first : decide(added)).filter(
    ({ name }) => !kept.some(({ directive }) => directive === name.node.parent),
  );
  return collect(decided, imports);
}

interface NamesContext extends TreeContext {
  readonly scopes: FileScopes;
  readonly members: ReadonlySet<string>;
  readonly added: AddedUsings;
}

function decideIn(name: WrittenName, context: NamesContext): NameDecision {
  const { scopes, members, added, world, names } = context;
  if ([...selfAndAncestors(name.node)].some(({ kind }) => kind === "ERROR") && !isRooted(name, names))
    return { kind: "stays" };
  const around = scopes.around(name.node.parent?.kind === "using_directive" ? name.node.parent : name.node);
  const isDirective = name.position === "using" || isInDirective(name.node);
  const before = isDirective ? bare(around) : around;
  const after = world.scopeAfter(around, added);
  const isMember = (text: string) => members.has(text);
  return decideName(name, { names, world, before, after: isDirective ? bare(after) : after, isMember });
}

function isRooted({ syntax }: WrittenName, { roots }: MovedNames): boolean {
  return roots.includes(syntax.parts[0]?.name ?? "");
}

function isInDirective(node: SyntaxNode): boolean {
  return [...selfAndAncestors(node)].some(({ kind }) => kind === "using_directive");
}

/** Directives do not see each other. */
function bare(scope: Scope): Scope {
  return { ...scope, usings: [], externAliases: [] };
}

function writtenNames(root: SyntaxNode): readonly WrittenName[] {
  const comments = [...selfAndDescendants(root)].filter(({ kind }) => kind === "comment");
  return [...namesIn(root), ...comments.flatMap(crefNames)];
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
]);

/** Names of variables, parameters and members that the file declares. */
function memberNames(root: SyntaxNode): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of selfAndDescendants(root)) {
    const name = node.kind === "foreach_statement" ? childOf(node, "left") : childOf(node, "name");
    if (name !== undefined && (declarators.has(node.kind) || node.kind === "foreach_statement")) names.add(name.text);
    if (node.kind === "implicit_parameter" || node.field === "parameters") names.add(node.text);
  }
  return names;
}

/** A namespace that both IdentityServer and the repository fill is imported twice from now on. */
function keptAndMoved(
  root: SyntaxNode,
  { scopes, names, world }: TreeContext & { readonly scopes: FileScopes },
): readonly { readonly directive: SyntaxNode; readonly namespace: string }[] {
  const directives = [...selfAndDescendants(root)].filter(({ kind }) => kind === "using_directive");
  return directives.flatMap((directive) => {
    const target = usingTarget(directive);
    if (target === undefined || hasToken(directive, "static") || childOf(directive, "name")) return [];
    const scope = bare(scopes.around(directive));
    const name = namesIn(directive).find(({ node }) => node === target);
    const found = name && world.before.parts(scope, name.syntax).at(-1);
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
      replacements.push({ start: decision.start, end: decision.end, after: decision.after });
    if (decision.kind === "unknown") unknowns.push({ ...span, reason: decision.reason });
    if (decision.kind === "stays") stays.add(span.start);
    if (decision.kind === "elsewhere") elsewhere.push(span);
    if (decision.kind === "import")
      unknowns.push({ ...span, reason: `is not found with ${decision.namespace} imported` });
  }
  return { replacements, unknowns, elsewhere, stays, imports };
}
