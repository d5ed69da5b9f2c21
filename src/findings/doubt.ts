import type { Binding } from "../csharp/bind/binding.ts";
import type { Scope } from "../csharp/scope/scope.ts";
import { childOf, type SyntaxNode } from "../csharp/syntax/node.ts";
import { takes } from "./call-fits.ts";
import { nameInCode, typeInId } from "./symbol-names.ts";
import { argumentsOf } from "./uses.ts";

/**
 * Is a name of which nobody knows anything worth a word? Not where the file does not speak of our API at all, and not when it
 * is a plain word such as `Keys`.
 */
export function mayBeOurs(name: SyntaxNode, binding: Binding): boolean {
  return /[a-z][A-Z]/.test(name.text) && importsOurs(name, binding);
}

/**
 * What an unknown name may mean. Many libraries have a `ClientId` or a `PostAsync`: a name of two words is worth a doubt
 * only where the file says its type too, one of three words, such as `RemoveExpiredGrantsAsync`, wherever it stands.
 */
export function worthDoubt(name: SyntaxNode, ids: readonly string[], binding: Binding): readonly string[] {
  const named = ids.filter((id) => nameInCode(id) === name.text && mayMean(id, name, binding));
  if (named.length === 0 || !mayBeOurs(name, binding)) return [];
  const isOfManyWords = /[a-z][A-Z].*[a-z][A-Z]/.test(name.text);
  return isOfManyWords ? named : named.filter((id) => isWord(nameInCode(`T:${typeInId(id)}`), binding.tree.text));
}

/** Not a type where a value is asked for it, and not a method that has no parameter for an argument. */
function mayMean(id: string, name: SyntaxNode, binding: Binding): boolean {
  if (id.startsWith("T:")) return !isAskedOfValue(name, binding);
  const list = argumentsOf({ node: name });
  const { api } = binding.context.world;
  const member = list && api.type(typeInId(id))?.members.find((each) => each.id === id);
  return list === undefined || member === undefined || takes(member, list);
}

/** `options.ApiSecret`, `Find().ApiSecret`; `Entities.ApiSecret` may be a type of a namespace. */
function isAskedOfValue(name: SyntaxNode, { context }: Binding): boolean {
  let at = name.field === "name" ? name.parent : undefined;
  if (at?.kind !== "member_access_expression") return at?.kind === "member_binding_expression";
  while (at?.kind === "member_access_expression") at = childOf(at, "expression");
  return at !== undefined && (at.kind !== "identifier" || context.locals.find(at, at.text) !== undefined);
}

function isWord(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/\w/.test(text[at - 1] ?? "") && !/\w/.test(text[at + name.length] ?? "")) return true;
  return false;
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
