import { enclosingType } from "../../../csharp/bind/constructors.ts";
import { typeOfLocal } from "../../../csharp/bind/local-types.ts";
import { inheritedFromNet } from "../../../csharp/bind/names.ts";
import { parameterNodesOf } from "../../../csharp/scope/parameters.ts";
import { typeKinds } from "../../../csharp/scope/scope.ts";
import { simpleName } from "../../../csharp/scope/type.ts";
import {
  childOf,
  childrenOfKind,
  hasModifier,
  type SyntaxNode,
  selfAndAncestors,
} from "../../../csharp/syntax/node.ts";
import type { EditSite } from "../edit-site.ts";
import { writeType } from "../type-text.ts";
import type { Gained } from "./scene.ts";

export const tokenType = "System.Threading.CancellationToken";

export interface PassedToken {
  readonly text: string;
  readonly namespaces: readonly string[];
  /** The parameter does not stand there yet. */
  readonly gained?: Gained;
  /** Nothing around has a token. */
  readonly isNone: boolean;
}

export interface TokenQuestion {
  readonly site: EditSite;
  /** Could be left out on the old side, and was: that meant no token. */
  readonly wasOptional: boolean;
  gainedBy(method: SyntaxNode): Gained | undefined;
  isMadeByHand(type: string): boolean;
}

/**
 * The token that a call passes for a parameter that it did not have: the one that the method around it takes, else the
 * request's where there is one at hand (what the stores took on their own before the parameter was there), else none.
 * Undefined where several could be meant.
 */
export function tokenFor(question: TokenQuestion): PassedToken | undefined {
  const { site, wasOptional } = question;
  let context: string | undefined;
  for (const at of selfAndAncestors(site.node)) {
    if (typeKinds.has(at.kind)) break;
    if (!functions.has(at.kind)) continue;
    const gained = at.kind === "method_declaration" ? question.gainedBy(at) : undefined;
    const added = gained?.names.get(tokenType);
    if (gained !== undefined && added !== undefined) return { text: added, namespaces: [], gained, isNone: false };
    const [own, second] = parametersOfType("CancellationToken", at, site);
    if (second !== undefined) return undefined;
    if (own !== undefined && !wasOptional) return { text: own, namespaces: [], isNone: false };
    context ??= parametersOfType("HttpContext", at, site)[0];
    if (isClosed(at)) return fromContext(context) ?? none(site);
  }
  if (wasOptional) return none(site);
  return fromContext(context ?? inheritedContext(question)) ?? none(site);
}

const functions: ReadonlySet<string> = new Set([
  "lambda_expression",
  "anonymous_method_expression",
  "local_function_statement",
  "method_declaration",
  "constructor_declaration",
  "operator_declaration",
]);

/** Sees nothing of what is around it. */
function isClosed(node: SyntaxNode): boolean {
  return hasModifier(node, "static") && node.kind !== "method_declaration";
}

function parametersOfType(type: string, holder: SyntaxNode, { binding }: EditSite): readonly string[] {
  const implicit = childrenOfKind(holder, "implicit_parameter");
  const names = [...parameterNodesOf(holder).map(({ name }) => name), ...implicit];
  return names.filter((name) => simpleName(typeOfLocal(name, binding.context).name) === type).map(({ text }) => text);
}

function fromContext(name: string | undefined): PassedToken | undefined {
  return name === undefined ? undefined : { text: `${name}.RequestAborted`, namespaces: [], isNone: false };
}

function none(site: EditSite): PassedToken {
  const { text, namespaces } = writeType(tokenType, site);
  return { text: `${text}.None`, namespaces, isNone: true };
}

/** `HttpContext` of a controller or page; a test that makes one itself has none there. */
function inheritedContext({ site, isMadeByHand }: TokenQuestion): string | undefined {
  const { node, binding } = site;
  const method = [...selfAndAncestors(node)].find(({ kind }) => kind === "method_declaration");
  const type = enclosingType(node, binding.context);
  if (method === undefined || type === undefined || hasModifier(method, "static")) return undefined;
  const inherited = inheritedFromNet(type, "HttpContext", binding.context);
  const isOwn = binding.context.members.find(type, "HttpContext").candidates.length > 0;
  const isShadowed = binding.context.locals.find(node, "HttpContext") !== undefined;
  if (inherited === undefined || isOwn || isShadowed || isMadeByHand(simpleName(type.name))) return undefined;
  return simpleName(inherited.name) === "HttpContext" && childOf(method, "name") ? "HttpContext" : undefined;
}
