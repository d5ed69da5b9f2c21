import { groupBy, memoize } from "../api/collect.ts";
import type { SyntaxNode } from "../syntax/node.ts";
import type { DeclaredMember, DeclaredPart, DeclaredType } from "./declared.ts";
import type { ProjectScope } from "./project-scope.ts";
import { readDeclarations } from "./read-declarations.ts";
import { FileScopes, type SourceFile } from "./scope.ts";
import { type Using, usingsAmong } from "./using.ts";

/** What the repository itself declares, as far as its files were given. Holds no syntax. */
export interface RepositoryIndex {
  /** All visible parts of a type, by full name with arities; undefined when there is none. */
  type(fullName: string, viewer: ProjectScope | undefined): DeclaredType | undefined;
  /** Every declaration of a type, in the order of the files. */
  readonly parts: readonly DeclaredPart[];
  hasNamespace(name: string): boolean;
  extensionsNamed(name: string, viewer: ProjectScope | undefined): readonly DeclaredExtension[];
  /** `global using` directives of the files of a project. */
  globalUsings(project: string): readonly Using[];
  /**
   * Every file was given that declares a type through which something of ours can be reached: then a type that is
   * not found is another package's, or has nothing to do with us.
   */
  readonly isClosed: boolean;
  /** Of a closed index: full names of the types through which something of ours can be reached; of others nothing can. */
  readonly carriers: ReadonlySet<string> | undefined;
  /** The project with this path, if it was given. */
  project(path: string): ProjectScope | undefined;
}

export interface DeclaredExtension {
  readonly type: DeclaredPart;
  readonly member: DeclaredMember;
}

/** A parsed file. A file that is compiled in several ways has several roots. */
export interface IndexedFile {
  readonly file: SourceFile;
  readonly root: SyntaxNode;
  /** Directives from elsewhere that hold at the top: Razor's `_ViewImports.cshtml`. */
  readonly outer?: readonly Using[];
}

/** What one reading of a file brings to the index. Holds no syntax. */
export interface FileDeclarations {
  readonly file: SourceFile;
  readonly parts: readonly DeclaredPart[];
  readonly globalUsings: readonly Using[];
}

export function declarationsIn({ file, root, outer }: IndexedFile): FileDeclarations {
  return {
    file,
    parts: readDeclarations(root, new FileScopes(file, outer)),
    globalUsings: usingsAmong(root.children, "global"),
  };
}

export function indexRepository(
  files: Iterable<IndexedFile>,
  projects: readonly ProjectScope[] = [],
  options: { readonly isClosed?: boolean } = {},
): RepositoryIndex {
  return indexDeclarations(Array.from(files, declarationsIn), projects, options);
}

export function indexDeclarations(
  files: readonly FileDeclarations[],
  projects: readonly ProjectScope[],
  { isClosed = false }: { readonly isClosed?: boolean } = {},
): RepositoryIndex {
  const parts = files.flatMap((file) => file.parts);
  const globals = files.filter(({ globalUsings }) => globalUsings.length > 0);
  const byName = groupBy(parts, ({ fullName }) => fullName);
  const typesSeenBy = memoize((viewer: ProjectScope | undefined) =>
    memoize((fullName: string) => typeOf(byName.get(fullName)?.filter((part) => isVisible(part, viewer)))),
  );
  const extensions = groupBy(extensionsOf(parts), ({ member }) => member.name);
  const namespaces = namespacesOf(parts);
  const byPath = new Map(projects.map((project) => [project.path, project]));
  return {
    parts,
    isClosed,
    carriers: undefined,
    type: (fullName, viewer) => (byName.has(fullName) ? typesSeenBy(viewer)(fullName) : undefined),
    hasNamespace: (name) => namespaces.has(name),
    extensionsNamed: (name, viewer) => (extensions.get(name) ?? []).filter(({ type }) => isVisible(type, viewer)),
    globalUsings: (project) =>
      globals.filter(({ file }) => file.projects.includes(project)).flatMap(({ globalUsings }) => globalUsings),
    project: (path) => byPath.get(path),
  };
}

function typeOf(parts: readonly DeclaredPart[] = []): DeclaredType | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  const { fullName, namespace, name, arity } = first;
  return { fullName, namespace, name, arity, parts };
}

function isVisible({ scope: { file } }: DeclaredPart, viewer: ProjectScope | undefined): boolean {
  if (viewer === undefined || file.projects.length === 0) return true;
  return file.projects.some((project) => viewer.reach.has(project));
}

function extensionsOf(parts: readonly DeclaredPart[]): readonly DeclaredExtension[] {
  return parts.flatMap((type) =>
    type.members.filter(({ isExtension }) => isExtension).map((member) => ({ type, member })),
  );
}

const maximalSegments = 100;

/** Those of the types, and those around them. */
function namespacesOf(parts: readonly DeclaredPart[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { namespace } of parts) {
    const segments = namespace.split(".", maximalSegments);
    for (let length = 1; length <= segments.length; length++) found.add(segments.slice(0, length).join("."));
  }
  return found;
}
