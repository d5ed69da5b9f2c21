import { memoize } from "../api/collect.ts";
import type { DeclaredType } from "../scope/declared.ts";
import type { ProjectScope } from "../scope/project-scope.ts";
import type { RepositoryIndex } from "../scope/repository-index.ts";
import { Resolver } from "../scope/resolver.ts";
import type { Scope } from "../scope/scope.ts";
import type { Type } from "../scope/type.ts";
import { type NamePart, plainName, type TypeSyntax } from "../scope/type-syntax.ts";
import type { Using } from "../scope/using.ts";
import type { MovedNames } from "./moved-names.ts";

/** A project before the step and after it, when all that imports a moved namespace imports it by its new name. */
export interface MovedWorld {
  readonly index: RepositoryIndex;
  readonly before: Resolver;
  readonly after: Resolver;
  /** As if nobody had moved anything: scopes are those before. */
  readonly unmoved: Resolver;
  /** The same scope after the step; `added` are imports that it gains. */
  scopeAfter(scope: Scope, added: AddedUsings): Scope;
  /** Namespaces in which the repository declares types that the project sees. */
  declaresIn(namespace: string): boolean;
}

export interface AddedUsings {
  /** The scope that gains the imports, as it was before the step. */
  readonly scope: Scope | undefined;
  readonly namespaces: readonly string[];
}

export const nothingAdded: AddedUsings = { scope: undefined, namespaces: [] };

export interface MovedWorldOptions {
  readonly names: MovedNames;
  readonly index: RepositoryIndex;
  readonly project: ProjectScope | undefined;
}

export function movedWorld({ names, index, project }: MovedWorldOptions): MovedWorld {
  const before = new Resolver({ api: names.from, index, project });
  const declared = memoize((namespace: string) =>
    index.parts.some((part) => part.namespace === namespace && index.type(part.fullName, project) !== undefined),
  );
  const usings = (scope: Scope) => movedUsings(before, names, scope);
  const scopes = new WeakMap<Scope, Scope>();
  const afterOf = (scope: Scope): Scope => {
    const known = scopes.get(scope);
    if (known !== undefined) return known;
    const made = { ...scope, parent: scope.parent && afterOf(scope.parent), usings: usings(scope) };
    scopes.set(scope, made);
    return made;
  };
  const withAddedOf = memoize((added: AddedUsings) => memoize((scope: Scope) => withAdded(scope, added, afterOf)));
  const moved = {
    api: names.to,
    index: movedIndex(index, usings, afterOf),
    project: project && movedProject(project, usings),
  };
  return {
    index,
    before,
    after: new Resolver(moved),
    unmoved: new Resolver({ api: names.to, index, project }),
    scopeAfter: (scope, added) => (added.namespaces.length === 0 ? afterOf(scope) : withAddedOf(added)(scope)),
    declaresIn: declared,
  };
}

/** Only scopes inside the one that gains imports are new. */
function withAdded(scope: Scope, added: AddedUsings, afterOf: (scope: Scope) => Scope): Scope {
  if (scope === added.scope) {
    const after = afterOf(scope);
    return { ...after, usings: [...after.usings, ...added.namespaces.map(namespaceUsing)] };
  }
  if (scope.parent === undefined) return afterOf(scope);
  const parent = withAdded(scope.parent, added, afterOf);
  const after = afterOf(scope);
  return parent === after.parent ? after : { ...after, parent };
}

function movedIndex(
  index: RepositoryIndex,
  usings: (scope: Scope) => readonly Using[],
  afterOf: (scope: Scope) => Scope,
): RepositoryIndex {
  // Lazily: most types are only asked for, never looked into.
  const withMovedScopes = (type: DeclaredType): DeclaredType => ({
    ...type,
    get parts() {
      return type.parts.map((part) => ({ ...part, scope: afterOf(part.scope) }));
    },
  });
  const typeOf = memoize((viewer: ProjectScope | undefined) =>
    memoize((fullName: string) => {
      const type = index.type(fullName, viewer);
      return type && withMovedScopes(type);
    }),
  );
  return {
    ...index,
    type: (fullName, viewer) => typeOf(viewer)(fullName),
    globalUsings: memoize((path) => usings(topScope(path, index.globalUsings(path)))),
    project: memoize((path) => {
      const project = index.project(path);
      return project && movedProject(project, usings);
    }),
  };
}

function movedProject(project: ProjectScope, usings: (scope: Scope) => readonly Using[]): ProjectScope {
  return { ...project, usings: usings(topScope(project.path, project.usings)) };
}

function topScope(project: string, usings: readonly Using[]): Scope {
  const file = { path: "", projects: [project] };
  return {
    kind: "file",
    parent: undefined,
    file,
    namespace: "",
    usings,
    externAliases: [],
    type: undefined,
    typeParameters: [],
  };
}

function movedUsings(before: Resolver, names: MovedNames, scope: Scope): readonly Using[] {
  const imports = before.imports(scope).slice(0, scope.usings.length);
  return imports.flatMap(({ using, target }): readonly Using[] => {
    if (target.kind === "namespace" && using.kind === "namespace") {
      const wanted = names.wanted(target.name);
      return wanted === target.name ? [using] : [using, namespaceUsing(wanted)];
    }
    if (target.kind === "namespace") return [{ ...using, target: globalName(names.wanted(target.name)) }];
    if (target.kind === "type") return [{ ...using, target: movedSyntax(target.type, names) ?? using.target }];
    return [using];
  });
}

function namespaceUsing(name: string): Using {
  return { kind: "namespace", target: globalName(name) };
}

function globalName(name: string): TypeSyntax {
  return { ...plainName(name), alias: "global" };
}

/** The type in full under its new name; undefined where nothing in it moves. */
function movedSyntax(type: Type, names: MovedNames): TypeSyntax | undefined {
  const inner = type.arguments.map((argument) => movedSyntax(argument, names));
  const wanted = names.wanted(type.name);
  if (wanted === type.name && inner.every((argument) => argument === undefined)) return undefined;
  if (/^[[(]/.test(type.name)) return undefined;
  const rest = inner.map((moved, index) => moved ?? writtenSyntax(type.arguments[index]));
  const parts = wanted.split(".").map((part): NamePart => {
    const [name = "", digits = "0"] = part.split("`");
    const arity = Number(digits);
    return { name, arity, arguments: rest.splice(0, arity) };
  });
  return { kind: "name", alias: "global", parts };
}

function writtenSyntax(type: Type | undefined): TypeSyntax {
  return type === undefined ? { kind: "other" } : globalName(type.name);
}
