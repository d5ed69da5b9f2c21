import { childOf, childOfKind, childrenOfKind, namedChildren, type SyntaxNode } from "../syntax/node.ts";
import { identifierOf, type TypeSyntax, typeSyntaxOf } from "./type-syntax.ts";
import { externAliasesAmong, type Using, usingsAmong } from "./using.ts";

/** A file of the repository, and the projects that compile it. */
export interface SourceFile {
  readonly path: string;
  /** Paths of projects; none when nobody knows. */
  readonly projects: readonly string[];
}

/** Where a name stands: what is visible there, from the inside outwards. Holds no syntax. */
export interface Scope {
  readonly kind: "file" | "namespace" | "type" | "member";
  readonly parent: Scope | undefined;
  readonly file: SourceFile;
  /** Full name of the namespace here; empty for the global one. */
  readonly namespace: string;
  readonly usings: readonly Using[];
  readonly externAliases: readonly string[];
  /** Of kind `type`: full name, with arities. */
  readonly type: string | undefined;
  readonly typeParameters: readonly TypeParameter[];
}

export interface TypeParameter {
  readonly name: string;
  readonly bounds: readonly TypeSyntax[];
}

export const typeKinds: ReadonlySet<string> = new Set([
  "class_declaration",
  "record_declaration",
  "struct_declaration",
  "interface_declaration",
  "enum_declaration",
  "delegate_declaration",
]);

const maximalDepth = 100;

const memberKinds: ReadonlySet<string> = new Set(["method_declaration", "local_function_statement"]);

/** Finds the scope of any node of a file; each scope is made once. */
export class FileScopes {
  readonly #scopes = new Map<SyntaxNode, Scope>();
  readonly #depths = new Map<Scope, number>();
  readonly #outer: Scope | undefined;
  /** `outer` are directives from elsewhere that hold as if they stood at the top of the file. */
  constructor(
    private readonly file: SourceFile,
    outer: readonly Using[] = [],
  ) {
    this.#outer = outer.length === 0 ? undefined : this.#scope("file", undefined, { usings: outer });
  }

  /** The scope that a node stands in: for a declaration, the one around it. */
  around(node: SyntaxNode): Scope {
    const openers: SyntaxNode[] = [];
    let child = node;
    let outer: Scope | undefined;
    for (let at = node.parent; at !== undefined && at.kind !== "compilation_unit"; child = at, at = at.parent) {
      if (!opens(at)) continue;
      outer = this.#scopes.get(at);
      if (outer !== undefined) break;
      openers.push(at);
    }
    const start = outer ?? this.#ofUnit(child.parent ?? child, child);
    return openers.reduceRight((scope, opener) => this.#inside(opener, scope), start);
  }

  /** The scope that a declaration makes. */
  inside(node: SyntaxNode): Scope {
    return this.#scopes.get(node) ?? this.#inside(node, this.around(node));
  }

  #inside(node: SyntaxNode, parent: Scope): Scope {
    const depth = (this.#depths.get(parent) ?? 0) + 1;
    // No further than anybody nests declarations: full names grow with each level.
    const made = depth > maximalDepth ? parent : this.#make(node, parent);
    if (made !== parent) this.#depths.set(made, depth);
    this.#scopes.set(node, made);
    return made;
  }

  #make(node: SyntaxNode, parent: Scope): Scope {
    if (node.kind === "namespace_declaration")
      return this.#ofNamespace(node, childOf(node, "body")?.children ?? [], parent);
    const typeParameters = typeParametersOf(node);
    if (!typeKinds.has(node.kind)) return this.#scope("member", parent, { typeParameters });
    return this.#scope("type", parent, { typeParameters, type: fullNameOf(node, parent) });
  }

  /** A file-scoped namespace holds what follows it, though the grammar makes them siblings. */
  #ofUnit(unit: SyntaxNode, child: SyntaxNode): Scope {
    const namespace = childOfKind(unit, "file_scoped_namespace_declaration");
    const known = this.#scopes.get(unit) ?? this.#scope("file", this.#outer, fileParts(unit, namespace));
    this.#scopes.set(unit, known);
    if (namespace === undefined || child.start < namespace.end) return known;
    const inner = this.#scopes.get(namespace) ?? this.#ofNamespace(namespace, after(unit, namespace), known);
    this.#scopes.set(namespace, inner);
    return inner;
  }

  #ofNamespace(node: SyntaxNode, body: readonly SyntaxNode[], parent: Scope): Scope {
    const name = (childOf(node, "name")?.text ?? "").replace(/\s|@/g, "");
    const namespace = parent.namespace === "" ? name : `${parent.namespace}.${name}`;
    return this.#scope("namespace", parent, { namespace, ...directivesAmong(body) });
  }

  #scope(kind: Scope["kind"], parent: Scope | undefined, parts: Partial<Scope>): Scope {
    const namespace = parent?.namespace ?? "";
    const empty = { usings: [], externAliases: [], type: undefined, typeParameters: [] };
    return { ...empty, namespace, ...parts, kind, parent, file: this.file };
  }
}

function opens({ kind }: SyntaxNode): boolean {
  return kind === "namespace_declaration" || typeKinds.has(kind) || memberKinds.has(kind);
}

function fileParts(unit: SyntaxNode, namespace: SyntaxNode | undefined): Partial<Scope> {
  return directivesAmong(unit.children.filter((child) => namespace === undefined || child.start < namespace.start));
}

function after(unit: SyntaxNode, namespace: SyntaxNode): readonly SyntaxNode[] {
  return unit.children.filter((child) => child.start >= namespace.end);
}

function directivesAmong(nodes: readonly SyntaxNode[]): Pick<Scope, "usings" | "externAliases"> {
  return { usings: usingsAmong(nodes, "local"), externAliases: externAliasesAmong(nodes) };
}

function fullNameOf(node: SyntaxNode, parent: Scope): string {
  const outer = parent.type ?? parent.namespace;
  const arity = typeParametersOf(node).length;
  const name = identifierOf(childOf(node, "name")?.text ?? "") + (arity === 0 ? "" : `\`${arity}`);
  return outer === "" ? name : `${outer}.${name}`;
}

export function typeParametersOf(node: SyntaxNode): readonly TypeParameter[] {
  const clauses = childrenOfKind(node, "type_parameter_constraints_clause");
  return namedChildren(childOfKind(node, "type_parameter_list")).map((parameter) => {
    const name = childOf(parameter, "name")?.text ?? "";
    const clause = clauses.find((candidate) => childOfKind(candidate, "identifier")?.text === name);
    const bounds = childrenOfKind(clause, "type_parameter_constraint").flatMap((bound) => childOf(bound, "type") ?? []);
    return { name, bounds: bounds.map(typeSyntaxOf) };
  });
}

/** The namespace of a scope and those around it, up to the next scope outside. */
export function namespacesOfScope({ namespace, parent }: Scope): readonly string[] {
  const outer = parent?.namespace ?? "";
  const found = [namespace];
  while (parent !== undefined && found.length > 0) {
    const last = found.at(-1) ?? "";
    const around = last.slice(0, Math.max(0, last.lastIndexOf(".")));
    if (around.length <= outer.length) break;
    found.push(around);
  }
  return found;
}

/** A base list does not see what is nested in its own type. */
export function withoutTypes(scope: Scope): Scope {
  return scope.kind === "type" ? { ...scope, kind: "member" } : scope;
}
