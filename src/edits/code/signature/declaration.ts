import { childOf, childrenOfKind, hasToken, type SyntaxNode, selfAndDescendants } from "../../../csharp/syntax/node.ts";
import { changeList, type Entry } from "../change-list.ts";
import { changed, type EditResult, type EditSite, listOf, refused } from "../edit-site.ts";
import type { TextChange } from "../text-change.ts";
import { writeType } from "../type-text.ts";
import { type AlignedParameter, alignParameters, type Meaning } from "./align.ts";
import { handOn } from "./inner-calls.ts";
import type { ChangedMember } from "./new-member.ts";
import { changeReturnType } from "./return-type.ts";

/** A method of the repository that overrides or implements one of ours, with what is done to it. */
export interface DeclarationEdit {
  readonly result: EditResult;
  /** Names of the parameters that it comes to have, by their types on the new side. */
  readonly gained: ReadonlyMap<string, string>;
}

/** Gives an override or implementation the parameters and the return type of the new side. */
export function editDeclaration(site: EditSite, { old, now }: ChangedMember, meaning: Meaning): DeclarationEdit {
  const method = site.node.parent;
  const list = method && listOf(method, "parameter_list");
  if (method?.kind !== "method_declaration" || list === undefined) return refusal("it is no method");
  const taken = childrenOfKind(list, "parameter");
  const aligned = alignParameters(old, now, meaning);
  const reason = whyNot({ method, taken, aligned }, old);
  if (reason !== undefined) return refusal(reason);
  const returned = changeReturnType(method, { site, old, now, meaning });
  if (returned.kind === "refused") return { result: returned, gained: new Map() };
  const added = newParameters(aligned, { method, list, site });
  const entries = aligned.map(({ index, now: parameter }): Entry => {
    const text = added.get(parameter.name)?.text;
    return text ?? taken[index ?? -1] ?? parameter.name;
  });
  const optional = aligned.filter(({ from, now: { default: value } }) => from === undefined && value !== undefined);
  const names = optional.flatMap((one) => added.get(one.now.name)?.name ?? []);
  const handed = handOn({ site, method, taken: taken.length, names });
  if (handed === undefined) return refusal("what it takes has to be handed on in a call that it makes");
  const isSame = added.size === 0 && entries.every((entry, index) => entry === taken[index]);
  const changes = [...(isSame ? [] : changeList(list, taken, entries)), ...withoutDefaults(aligned, taken)];
  const namespaces = [...[...added.values()].flatMap((one) => one.namespaces), ...returned.namespaces];
  return {
    result: changed([...changes, ...handed, ...returned.changes], namespaces),
    gained: new Map([...added.values()].map(({ type, name }) => [type, name])),
  };
}

function refusal(reason: string): DeclarationEdit {
  return { result: refused(reason), gained: new Map() };
}

interface Declared {
  readonly method: SyntaxNode;
  readonly taken: readonly SyntaxNode[];
  readonly aligned: readonly AlignedParameter[];
}

function whyNot({ method, taken, aligned }: Declared, old: ChangedMember["old"]): string | undefined {
  if (taken.length !== old.parameters.length) return "its parameters are not the ones that are replaced";
  if (method.children.some(({ kind, text }) => kind === "modifier" && text === "partial")) return "it is in parts";
  if (aligned.some(({ isRetyped }) => isRetyped)) return "a parameter has another type";
  if (aligned.filter(({ from }) => from !== undefined).length < taken.length) return "a parameter is gone";
  return undefined;
}

interface NewParameter {
  readonly text: string;
  readonly type: string;
  readonly name: string;
  readonly namespaces: readonly string[];
}

/** By the names that the new side gives them. */
function newParameters(
  aligned: readonly AlignedParameter[],
  { method, list, site }: { readonly method: SyntaxNode; readonly list: SyntaxNode; readonly site: EditSite },
): ReadonlyMap<string, NewParameter> {
  return new Map(
    aligned.flatMap(({ now, from }) => {
      if (from !== undefined) return [];
      const written = writeType(now.type, { ...site, node: list });
      const name = freeName(now.name, method);
      // A member of an enumeration is told with the full name of its type.
      const isMember = now.default?.startsWith(`${now.type}.`) === true;
      const said = isMember ? `${written.text}${now.default.slice(now.type.length)}` : now.default;
      const value = said === undefined ? "" : ` = ${said}`;
      const text = `${written.text} ${name}${value}`;
      return [[now.name, { text, type: now.type, name, namespaces: written.namespaces }]];
    }),
  );
}

/** As the new side has it, where nothing in the method is called so. */
function freeName(name: string, method: SyntaxNode): string {
  const said = new Set(
    [...selfAndDescendants(method)].flatMap(({ kind, text }) => (kind === "identifier" ? text : [])),
  );
  const wanted = name === "_" ? ["ct", "cancellationToken"] : [name, "cancellationToken"];
  return [...wanted, "token", `${name}2`].find((free) => !said.has(free)) ?? `${name}3`;
}

/** C# wants no default value before a parameter without one. */
function withoutDefaults(aligned: readonly AlignedParameter[], taken: readonly SyntaxNode[]): readonly TextChange[] {
  return aligned.flatMap(({ index }, position) => {
    const parameter = taken[index ?? -1];
    const mustPass = aligned.slice(position + 1).some((later) => isRequired(later, taken));
    if (parameter === undefined || !hasToken(parameter, "=") || !mustPass) return [];
    const name = childOf(parameter, "name");
    return name === undefined ? [] : [{ start: name.end, end: parameter.end, text: "" }];
  });
}

function isRequired({ now, index }: AlignedParameter, taken: readonly SyntaxNode[]): boolean {
  const parameter = taken[index ?? -1];
  return parameter === undefined ? now.default === undefined : !hasToken(parameter, "=");
}
