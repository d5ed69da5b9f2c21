import { childOf, nearest, type SyntaxNode, selfAndDescendants } from "../../../csharp/syntax/node.ts";
import { expressionOf } from "../arguments.ts";
import { changed, type EditResult, type EditSite, refused } from "../edit-site.ts";
import { isSameType, type Meaning } from "./align.ts";
import { collectItems, collectTask, isCollected } from "./collections.ts";
import { type ChangedMember, changedMember } from "./new-member.ts";
import { chainOf, type SetUp } from "./test-double.ts";

export interface ResultQuestion extends ChangedMember {
  readonly site: EditSite;
  readonly meaning: Meaning;
  /** The call describes one to a library for test doubles. */
  readonly setUp: SetUp | undefined;
}

/** Does what a call gives go on as before? What a set-up returns may have to be collected for that. */
export function usesResultAsBefore(call: SyntaxNode, question: ResultQuestion): EditResult {
  const { old, now, meaning, setUp } = question;
  const [before, after] = [old.type ?? "void", now.type ?? "void"];
  if (isSameType(before, after, meaning) || isIgnored(call)) return changed([]);
  if (!isCollected(before, after, meaning)) return refused("it gives another type");
  if (setUp !== undefined) return returnedBySetUp(setUp, question);
  return isReassigned(call) || isTaskKept(call, question)
    ? refused("it gives an IReadOnlyCollection, which has to be read as one")
    : changed([]);
}

function isIgnored(call: SyntaxNode): boolean {
  const whole = call.parent?.kind === "await_expression" ? call.parent : call;
  return whole.parent?.kind === "expression_statement";
}

function returnedBySetUp({ whole }: SetUp, { site, meaning }: ResultQuestion): EditResult {
  const place = { binding: site.binding, meaning, element: undefined };
  const returning = chainOf(whole).filter(({ name }) => /^Returns/.test(name));
  const each = returning.flatMap(({ arguments: [argument] }) => {
    const value = argument && expressionOf(argument);
    if (value === undefined) return [];
    const given = value.kind === "lambda_expression" ? childOf(value, "body") : value;
    if (given === undefined || given.kind === "block") return [undefined];
    return [collectTask(given, place) ?? collectItems(given, place)];
  });
  if (each.some((changes) => changes === undefined))
    return refused("what is returned has to be an IReadOnlyCollection");
  return changed(each.flatMap((changes) => changes ?? []));
}

/** `var` takes the new type: what is assigned to it later has to be one too. */
function isReassigned(call: SyntaxNode): boolean {
  const declarator = nearest(call, declarators);
  const holder = declarator?.parent?.parent?.parent;
  const name = childOf(declarator, "name")?.text;
  if (declarator === undefined || holder === undefined || childOf(declarator.parent, "type")?.kind !== "implicit_type")
    return false;
  for (const node of selfAndDescendants(holder))
    if (node.kind === "assignment_expression" && childOf(node, "left")?.text === name) return true;
  return false;
}

const declarators: ReadonlySet<string> = new Set(["variable_declarator", "argument", "block", "lambda_expression"]);

/** A task that is not awaited where it is made: its type is written somewhere, unless the method around gives it on. */
function isTaskKept(call: SyntaxNode, question: ResultQuestion): boolean {
  const { parent } = call;
  if (parent?.kind === "await_expression" || parent?.kind === "member_access_expression") return false;
  if (parent?.kind === "variable_declarator" && childOf(parent.parent, "type")?.kind === "implicit_type") return false;
  const isGiven = parent?.kind === "return_statement" || parent?.kind === "arrow_expression_clause";
  const method = isGiven ? nearest(call, functions) : undefined;
  return method?.kind !== "method_declaration" || !isCollectedToo(method, question);
}

const functions: ReadonlySet<string> = new Set([
  "method_declaration",
  "lambda_expression",
  "anonymous_method_expression",
  "local_function_statement",
  "property_declaration",
]);

function isCollectedToo(method: SyntaxNode, { site, meaning }: ResultQuestion): boolean {
  const name = childOf(method, "name");
  const bound = name && site.binding.symbolAt(name);
  const changes = bound?.kind === "symbol" && bound.member ? changedMember(bound.member, meaning.sides) : undefined;
  return isCollected(changes?.old.type ?? "void", changes?.now.type ?? "void", meaning);
}
