import type { RepositoryIndex } from "../scope/repository-index.ts";
import type { MovedNames } from "./moved-names.ts";

export interface CategoryContext {
  readonly names: MovedNames;
  readonly index: RepositoryIndex;
}

/** IdentityModel logs under no name of its own. */
const loggingRoot = "IdentityServer4";

/**
 * A log category, or the beginning of one with or without `*`, as the next line writes it. Undefined for one that stays:
 * those of other packages and of the repository itself.
 */
export function movedCategory(category: string, { names, index }: CategoryContext): string | undefined {
  const name = category.replace(/\.?\*?$/, "");
  if (!names.roots.includes(loggingRoot) || !isOurs(name, { names, index })) return undefined;
  return names.from.inNextLine(name) + category.slice(name.length);
}

function isOurs(name: string, { names, index }: CategoryContext): boolean {
  if (name === loggingRoot || name === `${loggingRoot}.Startup`) return true;
  if (!name.startsWith(`${loggingRoot}.`) || index.type(name, undefined) !== undefined) return false;
  if (names.isMovedNamespace(name) || names.from.type(name) !== undefined) return true;
  // Categories are full names of types, internal ones too.
  const around = name.slice(0, name.lastIndexOf("."));
  return around !== loggingRoot && names.isMovedNamespace(around) && !index.hasNamespace(name);
}
