import type { Api } from "../api/api.ts";
import { isUnaware } from "../scope/unaware.ts";
import type { World } from "../scope/world.ts";

const kinds: readonly string[] = ["class", "record", "struct", "enum"];

/** How a declaration begins of every type that the repository may have with a simple name of ours that a text says. */
export function rivalDeclarations(text: string, api: Api): readonly string[] {
  const words = new Set(text.match(/[A-Z]\w+/g) ?? []);
  return [...words]
    .filter((word) => api.typesNamed(word).length > 0)
    .flatMap((word) => (/^I[A-Z]/.test(word) ? [`interface ${word}`] : kinds.map((kind) => `${kind} ${word}`)));
}

/** Names of `using` directives that are neither ours, nor the repository's as far as we see, nor another's for certain. */
export function unseenNamespaces(imported: Iterable<string>, { api, index }: World): readonly string[] {
  return [...imported].filter(
    (name) => !(api.hasNamespace(name) || index.hasNamespace(name) || isUnaware(name) || api.type(name) !== undefined),
  );
}
