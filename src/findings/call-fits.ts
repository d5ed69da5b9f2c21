import type { ApiChange, ApiMember, ApiParameter } from "../csharp/api/api.ts";
import { parseMember } from "../csharp/api/parse-member.ts";
import { type Bound, unknown } from "../csharp/bind/bound.ts";
import type { Use } from "../csharp/bind/uses.ts";
import { childOf, childrenOfKind, type SyntaxNode } from "../csharp/syntax/node.ts";
import { argumentsOf } from "./uses.ts";

/** Does a call go on compiling, and meaning the same, when only the parameters of what it calls change? */
export function stillFits(change: ApiChange, use: Use): boolean {
  const list = argumentsOf(use);
  const { bound } = use;
  if (list === undefined || bound.kind !== "symbol" || bound.member === undefined) return false;
  if (/(?:^|; )(?:ret|type|get|set) /.test(change.delta) || change.new.startsWith("~")) return false;
  const owner = { fullName: bound.member.declaringType, kind: bound.type?.kind ?? "class" };
  const [before, after] = [change.old, change.new].map((declaration) =>
    parseMember({ id: change.symbol, declaration }, owner),
  );
  return before !== undefined && after !== undefined && fits(list, visible(before), visible(after));
}

/** What a call means, if it can be a call of that at all: code for another release line may pass what ours does not take. */
export function ifCallable(bound: Bound, list: SyntaxNode | undefined): Bound {
  if (bound.kind !== "symbol" || bound.member === undefined || list === undefined) return bound;
  return takes(bound.member, list) ? bound : unknown("it passes what the call does not take", [bound.id]);
}

/** Has a member a parameter for every argument? */
export function takes(member: ApiMember, list: SyntaxNode): boolean {
  const parameters = visible(member);
  const isOpen = parameters.some(({ modifier }) => modifier === "params");
  const isTaken = childrenOfKind(list, "argument").every((argument, index) => {
    const name = childOf(argument, "name")?.text;
    return name === undefined ? index < parameters.length : parameters.some((parameter) => parameter.name === name);
  });
  return isOpen || isTaken;
}

function visible({ parameters }: ApiMember): readonly ApiParameter[] {
  return parameters.filter(({ modifier }) => modifier !== "this");
}

function fits(list: SyntaxNode, old: readonly ApiParameter[], now: readonly ApiParameter[]): boolean {
  const passed = childrenOfKind(list, "argument").map((argument, index) => {
    const name = childOf(argument, "name")?.text;
    const [before, after] = [old, now].map((parameters) =>
      name === undefined ? parameters[index] : parameters.find((parameter) => parameter.name === name),
    );
    return before !== undefined && after !== undefined && before.type === after.type ? after.name : undefined;
  });
  if (passed.includes(undefined)) return false;
  return now.every(
    ({ name, default: value, modifier }) => value !== undefined || modifier === "params" || passed.includes(name),
  );
}
