import type { DeclaredPart } from "../scope/declared.ts";
import type { Resolver } from "../scope/resolver.ts";
import type { Type } from "../scope/type.ts";
import type { TypeSyntax } from "../scope/type-syntax.ts";
import { isOurs, type World } from "../scope/world.ts";

/**
 * Simple names of the repository's types through which something of ours can be reached: they derive from it, hold it,
 * return it; and of extension methods that do. Files that say one of them can matter though they never say a name of
 * ours. An index of all of these files, for which this gives nothing new, is closed.
 */
export function carrierNames(resolver: Resolver): ReadonlySet<string> {
  const { world } = resolver;
  const mentions = new Map<string, Set<string>>();
  for (const part of world.index.parts) {
    const known = mentions.get(part.fullName) ?? new Set();
    for (const name of mentionedBy(part, resolver)) known.add(name);
    mentions.set(part.fullName, known);
  }
  const carriers = reaching(mentions, world);
  const parts = world.index.parts.filter(({ fullName }) => carriers.has(fullName));
  const extensions = parts.flatMap(({ members }) => members.filter(({ isExtension }) => isExtension));
  return new Set([...parts.map(({ name }) => name), ...extensions.map(({ name }) => name)]);
}

function mentionedBy(part: DeclaredPart, resolver: Resolver): readonly string[] {
  const own = part.bases.map((syntax) => ({ scope: part.scope, syntax }));
  const ofMembers = part.members.flatMap(({ scope, type, parameters }) =>
    [type, ...parameters.map((parameter) => parameter.type)].flatMap((syntax): Written[] =>
      syntax === undefined ? [] : [{ scope, syntax }],
    ),
  );
  return [...own, ...ofMembers].flatMap(({ scope, syntax }) => namesIn(resolver.type(scope, syntax)));
}

interface Written {
  readonly scope: DeclaredPart["scope"];
  readonly syntax: TypeSyntax;
}

function namesIn(type: Type): readonly string[] {
  return [type.name, ...type.arguments.flatMap(namesIn)];
}

/** Full names from which one of ours is reached, over any number of steps. */
function reaching(mentions: ReadonlyMap<string, ReadonlySet<string>>, world: World): ReadonlySet<string> {
  const mentionedBy = new Map<string, string[]>();
  for (const [name, mentioned] of mentions)
    for (const other of mentioned) mentionedBy.set(other, [...(mentionedBy.get(other) ?? []), name]);
  const found = new Set<string>();
  let level = [...mentionedBy.keys()].filter((name) => isOurs(world, name));
  while (level.length > 0) {
    level = level.flatMap((name) => mentionedBy.get(name) ?? []).filter((name) => !found.has(name));
    for (const name of level) found.add(name);
  }
  return found;
}
