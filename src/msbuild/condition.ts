import { compareOperands } from "./comparison.ts";
import { type Condition, parseCondition } from "./condition-syntax.ts";
import { unescaped } from "./escapes.ts";
import type { Unknown } from "./evaluation.ts";
import { expand } from "./expand.ts";
import { exists } from "./file-search.ts";
import type { Scope } from "./scope.ts";
import { asBoolean, type Truth } from "./truth.ts";
import { computed, type KnownValue, splitList, type Value } from "./value.ts";

/** An absent or empty condition holds. One that MSBuild would refuse cannot be told. */
export function evaluateCondition(condition: KnownValue | undefined, scope: Scope): Truth {
  if (!condition || condition.text === "") return true;
  return evaluateParsed(parseCondition(condition.text), condition, scope);
}

/** The same for a condition that was parsed before. */
export function evaluateParsed(parsed: Condition | undefined, condition: KnownValue, scope: Scope): Truth {
  if (!parsed) return { reason: `the condition \`${condition.text.trim()}\` is not understood`, place: scope.place };
  return decide(parsed, scope);
}

function decide(condition: Condition, scope: Scope): Truth {
  switch (condition.kind) {
    case "and":
    case "or":
      return combine(condition, scope);
    case "not": {
      const truth = decide(condition.operand, scope);
      return typeof truth === "boolean" ? !truth : truth;
    }
    case "compare": {
      const [left, right] = [operand(condition.left, scope), operand(condition.right, scope)];
      return compareOperands(condition.operator, { left, right }) ?? undecided(condition, scope);
    }
    case "call":
      return call(condition, scope);
    case "operand":
      return asTruth(operand(condition.text, scope)) ?? undecided(condition, scope);
  }
}

/** `and` with a false side is false whatever the other side is; `or` likewise. */
function combine(condition: Extract<Condition, { kind: "and" | "or" }>, scope: Scope): Truth {
  const decisive = condition.kind === "or";
  const left = decide(condition.left, scope);
  if (left === decisive) return decisive;
  const right = decide(condition.right, scope);
  if (right === decisive) return decisive;
  return typeof left === "boolean" ? right : left;
}

function operand(text: string, scope: Scope): Value {
  const value = expand(computed(text), scope);
  return value.known ? computed(unescaped(value.text)) : value;
}

function asTruth(value: Value): Truth | undefined {
  if (!value.known) return value.unknown;
  return asBoolean(value.text);
}

function call(condition: Extract<Condition, { kind: "call" }>, scope: Scope): Truth {
  const [argument] = condition.arguments;
  const name = condition.name.toLowerCase();
  if (argument === undefined || condition.arguments.length !== 1 || !["exists", "hastrailingslash"].includes(name))
    return undecided(condition, scope);
  const value = expand(computed(argument), scope);
  if (!value.known) return value.unknown;
  if (name === "hastrailingslash") return /[/\\]$/.test(unescaped(value.text));
  return (
    allExist(value, scope) ?? { reason: `whether \`${argument}\` exists depends on the machine`, place: scope.place }
  );
}

function allExist(list: KnownValue, scope: Scope): boolean | undefined {
  const found = splitList(list).map((path) =>
    exists(unescaped(path.text), { files: scope.files, projectFolder: scope.conditionFolder }),
  );
  if (found.length === 0 || found.includes(false)) return false;
  return found.includes(undefined) ? undefined : true;
}

function undecided(condition: Condition, scope: Scope): Unknown {
  return { reason: `a condition (${describe(condition)}) that cannot be decided`, place: scope.place };
}

function describe(condition: Condition): string {
  if (condition.kind === "compare") return `${condition.left} ${condition.operator} ${condition.right}`;
  if (condition.kind === "call") return `${condition.name}(${condition.arguments.join(", ")})`;
  return condition.kind === "operand" ? condition.text : condition.kind;
}
