import type { Api } from "../../csharp/api/api.ts";
import type { Binding } from "../../csharp/bind/binding.ts";
import type { Scope } from "../../csharp/scope/scope.ts";
import type { SyntaxNode } from "../../csharp/syntax/node.ts";

/** The two sides of a step. */
export interface Sides {
  readonly old: Api;
  readonly next: Api;
}

/** Namespaces whose types a place sees by their simple names, as the new side spells them: usings and those around. */
export function visibleNamespaces(node: SyntaxNode, { context }: Binding, { old }: Sides): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at: Scope | undefined = context.scopes.around(node); at !== undefined; at = at.parent) {
    for (const namespace of selfAndAround(at.namespace)) found.add(old.inNextLine(namespace));
    if (at.kind === "type" || at.kind === "member") continue;
    for (const { using, target } of context.resolver.imports(at)) {
      if (using.kind !== "namespace" || using.target.kind !== "name") continue;
      const written = using.target.parts.map(({ name }) => name).join(".");
      found.add(old.inNextLine(target.kind === "namespace" ? target.name : written));
    }
  }
  return found;
}

function selfAndAround(namespace: string): readonly string[] {
  const parts = namespace === "" ? [] : namespace.split(".");
  return parts.map((_, index) => parts.slice(0, index + 1).join("."));
}
