import type { Binding } from "../csharp/bind/binding.ts";
import type { Scope } from "../csharp/scope/scope.ts";
import type { SyntaxNode } from "../csharp/syntax/node.ts";

/**
 * Is a name of which nobody knows anything worth a word? Not where the file does not speak of our API at all, and not when it
 * is a plain word such as `Keys`.
 */
export function mayBeOurs(name: SyntaxNode, binding: Binding): boolean {
  return /[a-z][A-Z]/.test(name.text) && importsOurs(name, binding);
}

function importsOurs(node: SyntaxNode, { context: { scopes, resolver, world } }: Binding): boolean {
  for (let at: Scope | undefined = scopes.around(node); at !== undefined; at = at.parent) {
    if (isOurNamespace(at.namespace, world)) return true;
    if (at.kind === "type" || at.kind === "member") continue;
    const targets = resolver.imports(at).map(({ target }) => target);
    if (targets.some((target) => target.kind === "namespace" && isOurNamespace(target.name, world))) return true;
  }
  return false;
}

/** `Microsoft.Extensions.DependencyInjection` has extension methods of ours and says nothing. */
function isOurNamespace(name: string, { api }: Binding["context"]["world"]): boolean {
  return api.hasNamespace(name) && !name.startsWith("Microsoft.") && !name.startsWith("System");
}
