import { foreignType, type Type, unknownType } from "../scope/type.ts";
import { childOf, childrenOf, namedChildren, type SyntaxNode } from "../syntax/node.ts";
import { argumentType } from "./arguments.ts";
import { type Context, writtenType } from "./context.ts";
import { elementType } from "./known-types.ts";
import { lambdaParameterType } from "./lambdas.ts";
import { typeOfValue } from "./value.ts";

const lambdas: ReadonlySet<string> = new Set(["lambda_expression", "anonymous_method_expression"]);

/** The type of a local variable or parameter, by the node of its declared name. */
export function typeOfLocal(name: SyntaxNode, context: Context): Type {
  if (name.kind === "implicit_parameter") return lambdaParameterType(name, context);
  const holder = name.parent;
  switch (holder?.kind) {
    case "variable_declarator":
      return writtenOr(holder.parent, context, () => initializerType(holder, context));
    case "parameter":
      return parameterType(holder, context);
    case "parameter_list":
    case "tuple_element":
    case "catch_declaration":
      return writtenOr(holder, context, () => unknownType("nothing says its type"));
    case "declaration_expression":
      return writtenOr(holder, context, () => declaredByUse(holder, context));
    case "declaration_pattern":
    case "recursive_pattern":
    case "var_pattern":
      return writtenOr(holder, context, () => matchedType(holder, context));
    case "foreach_statement":
      return writtenOr(holder, context, () => elementOf(childOf(holder, "right"), context));
    case "tuple_pattern":
      return tupleElement(name, holder, context);
    default:
      return queryVariableType(name, context);
  }
}

/** The type in field `type`; what the initialiser says where it is `var` or left out. */
function writtenOr(holder: SyntaxNode | undefined, context: Context, inferred: () => Type): Type {
  const type = childOf(holder, "type");
  return type === undefined || type.kind === "implicit_type" || isRefVar(type)
    ? inferred()
    : writtenType(type, context);
}

function isRefVar(type: SyntaxNode): boolean {
  return type.kind === "ref_type" && childOf(type, "type")?.kind === "implicit_type";
}

function initializerType(declarator: SyntaxNode, context: Context): Type {
  const initializer = namedChildren(declarator).findLast(({ field }) => field !== "name");
  return initializer === undefined ? unknownType("not initialised") : typeOfValue(context.evaluate(initializer));
}

function parameterType(parameter: SyntaxNode, context: Context): Type {
  const owner = parameter.parent?.parent;
  return writtenOr(parameter, context, () =>
    owner !== undefined && lambdas.has(owner.kind)
      ? lambdaParameterType(parameter, context)
      : unknownType("nothing says its type"),
  );
}

/** `out var x` takes the type of the parameter. */
function declaredByUse(declaration: SyntaxNode, context: Context): Type {
  const argument = declaration.parent;
  if (argument?.kind === "argument" && argument.parent?.kind === "argument_list")
    return argumentType(argument, context);
  return unknownType("taken apart");
}

/** The type of what is tested: `x is var y`, `switch (x) { case { } y: }`. */
function matchedType(pattern: SyntaxNode, context: Context): Type {
  const test = pattern.parent;
  if (test?.kind === "is_pattern_expression") return typeAt(childOf(test, "expression"), context);
  if (test?.kind === "negated_pattern") return matchedType(test, context);
  if (test?.kind === "switch_expression_arm") return typeAt(namedChildren(test.parent)[0], context);
  if (test?.kind === "switch_section") return typeAt(childOf(test.parent?.parent, "value"), context);
  if (test?.kind === "subpattern") return typeAt(namedChildren(test)[0], context);
  return unknownType("pattern that we do not follow");
}

export function patternSubject(pattern: SyntaxNode, context: Context): Type {
  const type = childOf(pattern, "type");
  return type === undefined ? matchedType(pattern, context) : writtenType(type, context);
}

function tupleElement(name: SyntaxNode, pattern: SyntaxNode, context: Context): Type {
  const holder = pattern.parent;
  const index = childrenOf(pattern, "name").indexOf(name);
  const whole =
    holder?.kind === "foreach_statement"
      ? elementOf(childOf(holder, "right"), context)
      : holder?.kind === "variable_declarator"
        ? initializerType(holder, context)
        : unknownType("taken apart");
  const isPair = whole.name === "()" || whole.name.endsWith("KeyValuePair`2");
  return (isPair ? whole.arguments[index] : undefined) ?? unknownType("taken apart");
}

function queryVariableType(name: SyntaxNode, context: Context): Type {
  const clause = name.parent;
  if (clause?.kind === "let_clause") return typeAt(namedChildren(clause)[1], context);
  if (clause?.kind !== "from_clause" && clause?.kind !== "join_clause")
    return unknownType("query that we do not follow");
  return writtenOr(clause, context, () =>
    elementOf(
      namedChildren(clause).find((child) => child.start > name.end),
      context,
    ),
  );
}

function elementOf(node: SyntaxNode | undefined, context: Context): Type {
  const type = typeAt(node, context);
  if (type.reason !== undefined) return type;
  if (context.members.isForeign(type)) return elementType(type) ?? foreignType;
  return elementType(type) ?? unknownType("element of something that we do not know as a sequence");
}

function typeAt(node: SyntaxNode | undefined, context: Context): Type {
  return node === undefined ? unknownType("nothing there") : typeOfValue(context.evaluate(node));
}
