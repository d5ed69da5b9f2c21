import { unescaped } from "../escapes.ts";
import type { Argument } from "../expand.ts";
import { type Call, parseCall, type Step } from "../function-syntax.ts";
import type { Scope } from "../scope.ts";
import { type UnknownValue, unknownValue } from "../value.ts";
import { callMember } from "./members.ts";
import { asInteger, isList, printed, type Scalar } from "./scalar.ts";
import { callStatic } from "./static.ts";

export interface CallContext {
  readonly scope: Scope;
  argument(text: string): Argument;
}

/** Evaluates what stands in `$(...)` of a property function. What we do not know how to do is unknown, by its name. */
export function callFunction(body: string, context: CallContext): Argument {
  const call = parseCall(body);
  if (!call) return cannot(context, `$(${body}) is no expression that we know`);
  const start = receive(call, context);
  if (!start.known) return start;
  const result = follow(start.value, call.steps.slice(start.used), { context, body });
  return result.known && isEscaping(call) ? { ...result, isEscaped: true } : result;
}

/** The two functions whose result is taken as it is. */
function isEscaping({ receiver, steps: [first, ...others] }: Call): boolean {
  const isOurs = receiver.kind === "type" && receiver.name.toLowerCase() === "msbuild" && others.length === 0;
  return isOurs && first?.kind === "member" && /^(?:un)?escape$/i.test(first.name);
}

type Received = { readonly known: true; readonly value: Scalar; readonly used: number } | UnknownValue;

function receive(call: Call, context: CallContext): Received {
  const { receiver, steps } = call;
  if (receiver.kind === "property") {
    const value = context.scope.property(receiver.name);
    return value.known ? { known: true, value: unescaped(value.text), used: 0 } : value;
  }
  const [first] = steps;
  if (first?.kind !== "member") return cannot(context, `[${receiver.name}] alone has no value`);
  const values = expandAll(first.arguments ?? [], context);
  if (!Array.isArray(values)) return values as UnknownValue;
  const value = callStatic({ type: receiver.name, member: first.name, arguments: values, scope: context.scope });
  if (value === undefined) return cannot(context, `[${receiver.name}]::${first.name} is not evaluated`);
  return { known: true, value, used: 1 };
}

function follow(
  start: Scalar,
  steps: readonly Step[],
  { context, body }: { context: CallContext; body: string },
): Argument {
  let value = start;
  for (const step of steps) {
    const values = expandAll(step.arguments ?? [], context);
    if (!Array.isArray(values)) return values as UnknownValue;
    const next = step.kind === "index" ? indexed(value, values) : callMember(value, step.name, values);
    if (next === undefined) return cannot(context, `$(${body}) is not evaluated`);
    value = next;
  }
  return { known: true, value };
}

function indexed(value: Scalar, [index]: readonly Scalar[]): Scalar | undefined {
  const at = asInteger(index);
  if (at === undefined) return undefined;
  if (typeof value === "string" || isList(value)) return value[at];
  return undefined;
}

function expandAll(texts: readonly string[], context: CallContext): readonly Scalar[] | UnknownValue {
  const values: Scalar[] = [];
  for (const text of texts) {
    const value = context.argument(text);
    if (!value.known) return value;
    values.push(value.value);
  }
  return values;
}

function cannot({ scope }: CallContext, reason: string): UnknownValue {
  return unknownValue({ reason: printed(reason), place: scope.place });
}
