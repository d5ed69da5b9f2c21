import { parseTypeName, printTypeName, type TypeReference } from "../../csharp/api/type-name.ts";
import type { Binding } from "../../csharp/bind/binding.ts";
import { simpleName } from "../../csharp/scope/type.ts";
import type { SyntaxNode } from "../../csharp/syntax/node.ts";
import { type Sides, visibleNamespaces } from "./namespaces.ts";

/** A type as code writes it, with the namespaces that it must import for that. */
export interface WrittenType {
  readonly text: string;
  readonly namespaces: readonly string[];
}

/** Where a type is to be written. */
export interface WritePlace {
  readonly node: SyntaxNode;
  readonly binding: Binding;
  readonly sides: Sides;
}

/** Writes a type of the new side by its simple name, or by its full one where the simple one means something else. */
export function writeType(type: string, place: WritePlace): WrittenType {
  const visible = visibleNamespaces(place.node, place.binding, place.sides);
  const namespaces = new Set<string>();
  const shorten = (reference: TypeReference): TypeReference => {
    const types = reference.arguments.map(shorten);
    const namespace = namespaceOf(reference.name, place.sides);
    if (namespace === "" || isKeyword(reference)) return { ...reference, arguments: types };
    if (isAmbiguous(reference.name, visible, place)) return { ...reference, arguments: types };
    if (!visible.has(namespace)) namespaces.add(namespace);
    return { ...reference, name: reference.name.slice(namespace.length + 1), arguments: types };
  };
  const text = printTypeName(shorten(parseTypeName(type)));
  return { text, namespaces: [...namespaces] };
}

/** `string` is written as such. */
function isKeyword(reference: TypeReference): boolean {
  return reference.arguments.length === 0 && !printTypeName({ ...reference, nullable: false }).includes(".");
}

function namespaceOf(name: string, { next }: Sides): string {
  return next.type(name)?.namespace ?? name.slice(0, Math.max(0, name.lastIndexOf(".")));
}

/** Another type of the new side or of the repository has the simple name too. */
function isAmbiguous(name: string, visible: ReadonlySet<string>, { node, binding, sides }: WritePlace): boolean {
  const end = name.slice(namespaceOf(name, sides).length + 1);
  if ([...visible].some((namespace) => `${namespace}.${end}` !== name && sides.next.type(`${namespace}.${end}`)))
    return true;
  const arity = Number(/`(?<arity>\d+)$/.exec(end)?.groups?.arity ?? 0);
  const { resolver, scopes } = binding.context;
  const found = resolver.first(scopes.around(node), { name: simpleName(end), arguments: [], arity }, "type");
  return found.kind === "unknown" || (found.kind === "type" && sides.old.inNextLine(found.type.name) !== name);
}
