export type OfficialContext = "ConfigurationDbContext" | "PersistedGrantDbContext";

export const officialContexts: readonly OfficialContext[] = ["ConfigurationDbContext", "PersistedGrantDbContext"];

/** A class of the repository that derives from an official context, or implements its interface. */
export interface ContextClass {
  readonly name: string;
  readonly bases: readonly OfficialContext[];
}

/** A class with its base list; primary constructors and constraints included. */
const CLASS = /\bclass\s+(?<name>\w+)(?:<[^>{]*>)?(?:\([^{;]*?\))?\s*:\s*(?<bases>[^{;]+)[{;]/g;
const BASE = /\bI?(?<official>ConfigurationDbContext|PersistedGrantDbContext)\b/g;

/** Finds context classes in C# texts, also ones that derive from each other. */
export function findContextClasses(texts: readonly string[]): readonly ContextClass[] {
  const declared = texts.flatMap((text) =>
    [...text.matchAll(CLASS)].map(({ groups }) => ({ name: groups?.name ?? "", list: groups?.bases ?? "" })),
  );
  const found = new Map<string, Set<OfficialContext>>();
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { name, list } of declared) {
      const direct = [...list.matchAll(BASE)].flatMap(({ groups }) =>
        officialContexts.filter((official) => official === groups?.official),
      );
      const inherited = [...found]
        .filter(([known]) => new RegExp(`\\b${known}\\b`).test(list))
        .flatMap(([, bases]) => [...bases]);
      if (direct.length + inherited.length > 0)
        found.set(name, new Set([...(found.get(name) ?? []), ...direct, ...inherited]));
    }
  }
  return [...found].map(([name, bases]) => ({ name, bases: [...bases] }));
}
