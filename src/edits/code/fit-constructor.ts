import type { ApiMember, ApiParameter } from "../../csharp/api/api.ts";
import { parseTypeName, printTypeName, substituteTypes } from "../../csharp/api/type-name.ts";
import { constructedType } from "../../csharp/bind/constructors.ts";
import { printType } from "../../csharp/scope/type.ts";
import { typeSyntaxOf } from "../../csharp/scope/type-syntax.ts";
import { childOf, childrenOfKind, nearest, type SyntaxNode, selfAndDescendants } from "../../csharp/syntax/node.ts";
import { expressionOf, type PairedArgument, pairArguments, visibleParameters } from "./arguments.ts";
import { changeList, type Entry } from "./change-list.ts";
import { changed, type EditResult, type EditSite, listOf, refused, successorOf } from "./edit-site.ts";
import { type AlignedParameter, alignParameters, type Meaning } from "./signature/align.ts";
import { type TextChange, trimChange } from "./text-change.ts";
import { writeType } from "./type-text.ts";

/** Nodes whose parameters a base call can pass on: a constructor, or the type with a primary one. */
const holders: ReadonlySet<string> = new Set(["constructor_declaration", "class_declaration", "record_declaration"]);

/**
 * Fits `: base(...)` to what the new side asks for. What is new comes in through a parameter of the constructor: one that
 * has the type already, or one that is added. What is no longer asked for goes, with a parameter that only it used.
 */
export function fitConstructor(site: EditSite, meaning: Meaning = unchanged(site)): EditResult {
  const member = site.symbol?.member;
  const successor = member && successorOf(member, site.sides)?.now;
  const now = successor && withTypeArguments(successor, site);
  const holder = nearest(site.node, holders);
  const list = listOf(site.node, "argument_list");
  const parameters = holder && listOf(holder, "parameter_list");
  if (!member || !now || !holder || !list || !parameters)
    return refused("the constructor or what it becomes is not known");
  const aligned = alignParameters(member, now, meaning);
  const base = baseArguments(list, { member, now, site, parameters, holder, aligned });
  if (typeof base === "string") return refused(base);
  const taken = childrenOfKind(parameters, "parameter");
  const gone = base.dropped.flatMap((argument) => unusedParameter(argument, taken, holder) ?? []);
  const entries = withNewParameters(taken, base, gone);
  return changed(
    [
      ...changeList(list, childrenOfKind(list, "argument"), base.entries),
      ...(entries.length === taken.length && gone.length === 0 ? [] : changeList(parameters, taken, entries)),
      ...base.renamed,
      ...base.retyped.flatMap(({ change }) => change),
    ],
    [...base.added, ...base.retyped].flatMap(({ namespaces }) => namespaces),
  );
}

/** No type is known to be another's successor. */
function unchanged({ sides }: EditSite): Meaning {
  return { sides, successor: () => undefined };
}

/** Puts what the base is made of for the type parameters of its declaration: `Base<A>` for `Base<T>`. */
function withTypeArguments(now: ApiMember, { node, binding, sides }: EditSite): ApiMember {
  const base = constructedType(node, binding.context);
  const names = sides.next.type(now.declaringType)?.typeParameters ?? [];
  const types = new Map(
    names.flatMap((name, index) => {
      const type = base?.arguments[index];
      return type === undefined ? [] : [[name, parseTypeName(sides.old.inNextLine(printType(type)))] as const];
    }),
  );
  const fill = (type: string) => printTypeName(substituteTypes(parseTypeName(type), types));
  return { ...now, parameters: now.parameters.map((parameter) => ({ ...parameter, type: fill(parameter.type) })) };
}

interface BaseArguments {
  readonly entries: readonly Entry[];
  readonly renamed: readonly TextChange[];
  readonly dropped: readonly SyntaxNode[];
  readonly added: readonly AddedParameter[];
  readonly retyped: readonly RetypedParameter[];
}

/** A parameter of the constructor that only hands its value on: it takes the type that is wanted now. */
interface RetypedParameter {
  readonly change: TextChange;
  readonly namespaces: readonly string[];
}

interface AddedParameter {
  readonly text: string;
  readonly namespaces: readonly string[];
  /** The parameter of the constructor that it comes before; at the end when undefined. */
  readonly before: SyntaxNode | undefined;
}

interface Call {
  readonly member: ApiMember;
  readonly now: ApiMember;
  readonly site: EditSite;
  readonly parameters: SyntaxNode;
  readonly holder: SyntaxNode;
  readonly aligned: readonly AlignedParameter[];
}

/** The new arguments; or why there are none. */
function baseArguments(list: SyntaxNode, call: Call): BaseArguments | string {
  const pairs = pairArguments(list, call.member);
  const wanted = visibleParameters(call.now);
  const passed = new Map(pairs.map(({ node, parameter }) => [parameter?.name ?? "", node]));
  const kept = new Map(
    call.aligned.flatMap(({ now, from }) => {
      const node = passed.get(from?.name ?? "");
      return node === undefined ? [] : [[now.name, node] as const];
    }),
  );
  const retyped = call.aligned.filter(({ isRetyped, now }) => isRetyped && kept.has(now.name));
  const changes = retyped.map(({ now }) => retypedParameter(now, kept.get(now.name), call));
  if (changes.includes(undefined)) return "an argument has to be of another type";
  const added: AddedParameter[] = [];
  const entries = wanted.flatMap((parameter, index): readonly Entry[] => {
    const node = kept.get(parameter.name);
    if (node !== undefined) return [node];
    if (parameter.default !== undefined) return [];
    const own = parameterOfType(parameter, call);
    if (own !== undefined) return [own];
    const next = wanted.slice(index + 1).flatMap(({ name }) => kept.get(name) ?? [])[0];
    added.push(newParameter(parameter, next, call));
    return [freeName(parameter.name, call)];
  });
  const filled = wanted.filter((parameter) => kept.has(parameter.name) || parameter.default === undefined);
  const staying = new Set(kept.values());
  return {
    entries: inTheirOrder(pairs, entries, filled),
    renamed: [...kept].flatMap(renamedArgument),
    added,
    dropped: pairs.filter(({ node }) => !staying.has(node)).map(({ node }) => node),
    retyped: changes.flatMap((change) => change ?? []),
  };
}

/** Named arguments stay where they are; what comes to them is named too. */
function inTheirOrder(pairs: readonly PairedArgument[], entries: readonly Entry[], wanted: readonly ApiParameter[]) {
  if (pairs.every(({ name }) => name === undefined)) return entries;
  const kept = pairs.map(({ node }) => node).filter((node) => entries.includes(node));
  const added = entries.flatMap((entry, index) =>
    typeof entry === "string" ? [`${wanted[index]?.name}: ${entry}`] : [],
  );
  return [...kept, ...added];
}

/** A named argument uses the name of the new side. */
function renamedArgument([now, node]: readonly [string, SyntaxNode]): readonly TextChange[] {
  const own = childOf(node, "name");
  return own === undefined || own.text === now ? [] : [{ start: own.start, end: own.end, text: now }];
}

/** Only for a parameter that is used for nothing else. */
function retypedParameter(
  { type }: ApiParameter,
  argument: SyntaxNode | undefined,
  { site, parameters, holder }: Call,
): RetypedParameter | undefined {
  const taken = childrenOfKind(parameters, "parameter");
  const own = argument && unusedParameter(argument, taken, holder);
  const written = childOf(own, "type");
  if (written === undefined) return undefined;
  const { text, namespaces } = writeType(type, { ...site, node: parameters });
  const change = { start: written.start, end: written.end, text };
  return { change: trimChange(change, site.binding.tree.text), namespaces };
}

/** The only parameter of the constructor with the type that is wanted. */
function parameterOfType({ type }: ApiParameter, { site, parameters }: Call): string | undefined {
  const { resolver, scopes } = site.binding.context;
  const fitting = childrenOfKind(parameters, "parameter").filter((parameter) => {
    const written = resolver.type(scopes.around(parameter), typeSyntaxOf(childOf(parameter, "type")));
    const printed = site.sides.old.inNextLine(printType(written));
    return printed === type || type.endsWith(`.${printed}`);
  });
  return fitting.length === 1 ? childOf(fitting[0], "name")?.text : undefined;
}

function newParameter(parameter: ApiParameter, next: SyntaxNode | undefined, call: Call): AddedParameter {
  const { text, namespaces } = writeType(parameter.type, { ...call.site, node: call.parameters });
  const passed = next && expressionOf(next);
  const before = childrenOfKind(call.parameters, "parameter").find(
    (own) => passed?.kind === "identifier" && childOf(own, "name")?.text === passed.text,
  );
  return { text: `${text} ${freeName(parameter.name, call)}`, namespaces, before };
}

function freeName(name: string, { parameters }: Call): string {
  const names = childrenOfKind(parameters, "parameter").map((own) => childOf(own, "name")?.text);
  return names.includes(name) ? `${name}2` : name;
}

/** Before the parameter that is passed on next; else before the first optional one. */
function withNewParameters(
  taken: readonly SyntaxNode[],
  { added }: BaseArguments,
  gone: readonly SyntaxNode[],
): readonly Entry[] {
  const firstOptional = taken.find((parameter) => parameter.children.some(({ kind }) => kind === "="));
  const placed = taken.flatMap((parameter): readonly Entry[] => {
    const here = added.filter(({ before }) => (before ?? firstOptional) === parameter).map(({ text }) => text);
    return gone.includes(parameter) ? here : [...here, parameter];
  });
  const last = firstOptional === undefined ? added.filter(({ before }) => before === undefined) : [];
  return [...placed, ...last.map(({ text }) => text)];
}

/** The parameter that only a dropped argument used. */
function unusedParameter(
  argument: SyntaxNode,
  taken: readonly SyntaxNode[],
  holder: SyntaxNode,
): SyntaxNode | undefined {
  const name = expressionOf(argument);
  const parameter = taken.find((own) => childOf(own, "name")?.text === name.text);
  if (name.kind !== "identifier" || parameter === undefined) return undefined;
  const mentions = [...selfAndDescendants(holder)].filter(
    ({ kind, text }) => kind === "identifier" && text === name.text,
  );
  return mentions.length === 2 ? parameter : undefined;
}
