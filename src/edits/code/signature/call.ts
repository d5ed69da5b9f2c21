import type { ApiMember, ApiParameter } from "../../../csharp/api/api.ts";
import type { Bound } from "../../../csharp/bind/bound.ts";
import { childOf, type SyntaxNode } from "../../../csharp/syntax/node.ts";
import { argumentsOf } from "../../../findings/uses.ts";
import { expressionOf, type PairedArgument, pairArguments, visibleParameters } from "../arguments.ts";
import { changeList, type Entry } from "../change-list.ts";
import { changed, type EditResult, type EditSite, refused } from "../edit-site.ts";
import type { TextChange } from "../text-change.ts";
import { type AlignedParameter, alignParameters, type Meaning } from "./align.ts";
import { changeCallbacks } from "./callbacks.ts";
import { collectItems, isCollected } from "./collections.ts";
import type { ChangedMember } from "./new-member.ts";
import type { Gained } from "./scene.ts";
import { setUpAround } from "./test-double.ts";
import { usesResultAsBefore } from "./use-of-result.ts";

/** A value to pass, or why there is none. */
export type PassedValue =
  | {
      readonly text: string;
      readonly namespaces: readonly string[];
      readonly gained?: Gained;
      readonly remark?: string;
    }
  | { readonly refusal: string };

export interface CallQuestion extends ChangedMember {
  readonly site: EditSite;
  readonly meaning: Meaning;
  /** What to pass for a parameter of the new side that nothing was passed for; `default`: what that meant before. */
  valueFor(parameter: ApiParameter, before: string | undefined): PassedValue;
}

/** Passes what the new side asks for, in its order; the site is the name that is called. */
export function editCall(question: CallQuestion): EditResult {
  const { site, old, now, meaning } = question;
  const list = argumentsOf(site);
  const call = list?.parent;
  if (list === undefined || call === undefined) return refused("it is not called, but handed on");
  const own = ownNames(old, site.symbol);
  const pairs = pairArguments(list, own);
  if (pairs.some(({ parameter }) => parameter === undefined))
    return refused("it passes what nobody knows the parameter of");
  const aligned = alignParameters(old, now, meaning);
  const gone = visibleParameters(old).filter((parameter) => !aligned.some(({ from }) => from === parameter));
  if (gone.length > 0 && aligned.some(({ from, now: { default: value } }) => from === undefined && value === undefined))
    return refused("what it passes is taken in another form");
  const passed = arrange({ aligned, pairs, own, isOwn: own !== old }, question);
  if (typeof passed === "string") return refused(passed);
  const nodes = pairs.map(({ node }) => node);
  const changes = isSameList(nodes, passed.entries) ? [] : changeList(list, nodes, passed.entries);
  const setUp = setUpAround(call, site);
  const callbacks = setUp === undefined ? changed([]) : changeCallbacks(setUp, aligned, site);
  if (callbacks.kind === "refused") return callbacks;
  const result = usesResultAsBefore(call, { ...question, setUp });
  if (result.kind === "refused") return { ...changed(changes, passed.namespaces), caution: result.reason };
  return {
    ...changed(
      [...changes, ...passed.inArguments, ...callbacks.changes, ...result.changes],
      [...passed.namespaces, ...callbacks.namespaces],
    ),
    isForced: true,
    ...(passed.gained.length > 0 && { needs: passed.gained.flatMap((one) => one.changes) }),
    ...(passed.remark !== undefined && { remark: passed.remark }),
  };
}

/** A call of a method of the repository uses the names that it has there. */
function ownNames(member: ApiMember, symbol: Bound | undefined): ApiMember {
  const through = symbol?.kind === "symbol" ? symbol.through : undefined;
  if (through === undefined) return member;
  const parameters = member.parameters.map((parameter, index) => {
    const declared = through.parameters[index];
    if (declared === undefined) return parameter;
    const { default: value, ...rest } = parameter;
    return { ...rest, name: declared.name, default: declared.hasDefault ? (value ?? "?") : undefined };
  });
  return { ...member, parameters };
}

function isSameList(nodes: readonly SyntaxNode[], entries: readonly Entry[]): boolean {
  return nodes.length === entries.length && entries.every((entry, index) => entry === nodes[index]);
}

interface Passing {
  readonly aligned: readonly AlignedParameter[];
  readonly pairs: readonly PairedArgument[];
  /** The old side, by the names that the call may use. */
  readonly own: ApiMember;
  readonly isOwn: boolean;
}

interface Passed {
  readonly entries: readonly Entry[];
  readonly inArguments: readonly TextChange[];
  readonly namespaces: readonly string[];
  readonly gained: readonly Gained[];
  readonly remark: string | undefined;
}

/** The new list; or why there is none. */
function arrange(passing: Passing, question: CallQuestion): Passed | string {
  const { valueFor } = question;
  const { aligned, pairs, own, isOwn } = passing;
  const entries: Entry[] = [];
  const values: NewValue[] = [];
  const collected: TextChange[] = [];
  let mustName = false;
  for (const [position, parameter] of aligned.entries()) {
    const { now, index } = parameter;
    const before = index === undefined ? undefined : visibleParameters(own)[index];
    const pair = before && pairs.find(({ parameter }) => parameter === before);
    if (pair !== undefined) {
      const fitted = fitArgument(pair.node, parameter, question);
      if (fitted === undefined) return `what is passed for ${now.name} has another type`;
      collected.push(...fitted);
      const isNamed = pair.name !== undefined;
      entries.push(mustName && !isNamed ? `${now.name}: ${expressionOf(pair.node).text}` : pair.node);
      mustName ||= isNamed;
      continue;
    }
    if (canBeOmitted(position, passing)) {
      mustName = true;
      continue;
    }
    const value = valueFor(now, before?.default);
    if ("refusal" in value) return value.refusal;
    if (mustName && isOwn && before === undefined) return `the name of ${now.name} is not known here`;
    const named = `${(isOwn && before?.name) || now.name}: ${value.text}`;
    values.push({ ...value, named });
    entries.push(mustName ? named : value.text);
  }
  const passed = passedOf(entries, values, passing);
  return { ...passed, inArguments: [...passed.inArguments, ...collected] };
}

/** What makes an argument fit a parameter that only comes to ask for all items at once. */
function fitArgument(
  argument: SyntaxNode,
  { now, from, isRetyped }: AlignedParameter,
  { site: { binding }, meaning }: CallQuestion,
): readonly TextChange[] | undefined {
  if (!isRetyped) return [];
  if (from === undefined || !isCollected(from.type, now.type, meaning)) return undefined;
  return collectItems(expressionOf(argument), { binding, meaning, element: undefined });
}

type NewValue = Extract<PassedValue, { readonly text: string }> & { readonly named: string };

function passedOf(
  entries: readonly Entry[],
  values: readonly NewValue[],
  { pairs, aligned, isOwn, own }: Passing,
): Passed {
  // Named arguments may stand in any order: they stay where they are.
  const isNamed = pairs.length > 1 && pairs.every(({ name }) => name !== undefined);
  const kept = pairs.map(({ node }) => node).filter((node) => entries.includes(node));
  const inArguments = pairs.flatMap(({ node, parameter }) => {
    const name = childOf(node, "name");
    const now = aligned.find(({ index }) => index !== undefined && visibleParameters(own)[index] === parameter)?.now;
    if (name === undefined || now === undefined || isOwn || name.text === now.name) return [];
    return [{ start: name.start, end: name.end, text: now.name }];
  });
  return {
    entries: isNamed ? [...kept, ...values.map(({ named }) => named)] : entries,
    inArguments,
    namespaces: values.flatMap(({ namespaces }) => namespaces),
    gained: values.flatMap(({ gained }) => gained ?? []),
    remark: values.find(({ remark }) => remark !== undefined)?.remark,
  };
}

/** The repository's own method keeps a default value, unless a parameter comes after that has none. */
function canBeOmitted(position: number, { aligned, own, isOwn }: Omit<Passing, "pairs">): boolean {
  const isOptional = ({ now, index }: AlignedParameter) => {
    const before = isOwn && index !== undefined ? visibleParameters(own)[index] : now;
    return before?.default !== undefined || before?.modifier === "params";
  };
  return (isOwn ? aligned.slice(position) : aligned.slice(position, position + 1)).every(isOptional);
}
