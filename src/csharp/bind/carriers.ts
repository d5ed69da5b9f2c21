import { groupBy } from "../api/collect.ts";
import type { DeclaredPart } from "../scope/declared.ts";
import type { RepositoryIndex } from "../scope/repository-index.ts";
import type { Resolver } from "../scope/resolver.ts";
import type { Scope } from "../scope/scope.ts";
import { isUnknown, type Type } from "../scope/type.ts";
import type { TypeSyntax } from "../scope/type-syntax.ts";
import { declaredType } from "../scope/world.ts";
import { Members } from "./members.ts";

/** Names to search for, of carriers and of their extension methods. */
export function carrierNames({ parts }: RepositoryIndex, carriers: ReadonlySet<string>): ReadonlySet<string> {
  const own = parts.filter(({ fullName }) => carriers.has(fullName));
  const extensions = own.flatMap(({ members }) => members.filter(({ isExtension }) => isExtension));
  return new Set([...own.map(({ name }) => name), ...extensions.map(({ name }) => name)]);
}

/**
 * Full names of the repository's types through which something of ours can be reached, or something of a package that
 * may know of ours: they derive from it, hold it, return it, extend it. Files that say one of them can matter though they
 * never say a name of ours. An index of all of these files, for which this gives nothing new, is closed.
 */
export function carrierTypes(resolver: Resolver): ReadonlySet<string> {
  const { world } = resolver;
  const members = new Members(resolver);
  const mentions = new Map<string, Set<string>>();
  const seeds = new Set<string>();
  for (const part of world.index.parts) {
    const known = mentions.get(part.fullName) ?? new Set();
    mentions.set(part.fullName, known);
    for (const type of mentionedBy(part, resolver)) {
      known.add(type.name);
      if (!seeds.has(type.name) && mayKnowOurs(type, part, members)) seeds.add(type.name);
    }
  }
  return reaching(mentions, seeds);
}

function mentionedBy(part: DeclaredPart, resolver: Resolver): readonly Type[] {
  const own = part.bases.map((syntax) => ({ scope: part.scope, syntax }));
  const ofMembers = part.members.flatMap(({ scope, type, parameters }) =>
    [type, ...parameters.map((parameter) => parameter.type)].flatMap((syntax): Written[] =>
      syntax === undefined ? [] : [{ scope, syntax }],
    ),
  );
  return [...own, ...ofMembers].flatMap(({ scope, syntax }) => typesIn(resolver.type(scope, syntax)));
}

interface Written {
  readonly scope: DeclaredPart["scope"];
  readonly syntax: TypeSyntax;
}

function typesIn(type: Type): readonly Type[] {
  return [type, ...type.arguments.flatMap(typesIn)];
}

/** Ours, or a type that is neither the repository's nor known to be of a package that does not know ours. */
function mayKnowOurs(type: Type, part: DeclaredPart, members: Members): boolean {
  const { world } = members;
  if (members.isOurs(type)) return true;
  if (!world.index.isClosed || isUnknown(type) || declaredType(world, type.name) !== undefined) return false;
  const bare = { ...type, arguments: [] };
  return !members.isForeign(bare) && !isTypeParameter(type.name, part);
}

function isTypeParameter(name: string, { scope, members }: DeclaredPart): boolean {
  if (members.some(({ typeParameters }) => typeParameters.includes(name))) return true;
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent)
    if (at.typeParameters.some((parameter) => parameter.name === name)) return true;
  return false;
}

/** Full names from which one of the seeds is reached, over any number of steps. */
function reaching(mentions: ReadonlyMap<string, ReadonlySet<string>>, seeds: ReadonlySet<string>): ReadonlySet<string> {
  const pairs = [...mentions].flatMap(([name, mentioned]) => Array.from(mentioned, (other) => ({ name, other })));
  const mentionedBy = groupBy(pairs, ({ other }) => other);
  const found = new Set<string>();
  let level: readonly string[] = [...seeds];
  while (level.length > 0) {
    const above = level.flatMap((name) => mentionedBy.get(name) ?? []).map(({ name }) => name);
    level = above.filter((name) => !found.has(name));
    for (const name of level) found.add(name);
  }
  return found;
}
