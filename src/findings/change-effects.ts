import type { ApiChange } from "../csharp/api/api.ts";
import type { UseRole } from "../csharp/bind/use-role.ts";
import type { Use } from "../csharp/bind/uses.ts";
import { childOf, childOfKind, nearest, type SyntaxNode } from "../csharp/syntax/node.ts";
import { stillFits } from "./call-fits.ts";
import type { Outcome } from "./finding.ts";
import { accessOf, argumentsOf, omits, passesByName } from "./uses.ts";

/** What a row of the change table does to a use of its symbol; undefined when that goes on as before. */
export function effectOf(change: ApiChange, use: Use): Outcome | undefined {
  if (use.role === "import") return goneKinds.has(change.kind) ? "needs-you" : undefined;
  if (isIndirect(use) && change.kind !== "signature-changed") return undefined;
  if (isLeftBehind(change, use)) return "changes-silently";
  if (silentKinds.has(change.kind)) return isTouched(change, use) ? "changes-silently" : undefined;
  return isBroken(change, use) ? "needs-you" : undefined;
}

/** What a `using` cannot name any more. */
const goneKinds: ReadonlySet<string> = new Set(["namespace-removed", "type-removed"]);

/** Does the repository go on implementing what nobody calls any more? That compiles, unless the interface is named with it. */
export function isLeftBehind({ kind }: ApiChange, { role, node }: Use): boolean {
  return kind === "member-removed" && role === "implementation" && !isExplicit(node);
}

/** Means a member of the repository that overrides or implements ours: that stands as long as its declaration does. */
function isIndirect({ bound, role }: Use): boolean {
  return bound.kind === "symbol" && bound.through !== undefined && !isDeclaration(role);
}

function isDeclaration(role: UseRole): boolean {
  return role === "override" || role === "implementation";
}

const silentKinds: ReadonlySet<string> = new Set([
  "enum-value-changed",
  "const-value-changed",
  "initial-value-changed",
  "default-value-changed",
]);

function isTouched(change: ApiChange, use: Use): boolean {
  if (change.kind === "default-value-changed") return omits(use, parameterIn(change));
  return !isDeclaration(use.role) && accessOf(use) === "read";
}

function isBroken(change: ApiChange, use: Use): boolean {
  const { role } = use;
  switch (change.kind) {
    case "signature-changed":
    case "constructor-changed":
      return isDeclaration(role) || !(isOnlyNamed(use) || stillFits(change, use) || isReadAsBefore(change, use));
    case "optional-parameter-added":
      return isDeclaration(role) ? /implementers|overriders/.test(change.broken) : isMethodGroup(change, use);
    case "default-value-removed":
      return omits(use, parameterIn(change));
    case "parameter-renamed":
      return passesByName(use, parameterIn(change));
    case "accessor-removed":
    case "accessor-changed":
    case "readonly-added":
      return isAccessorBroken(change, use);
    case "accessor-added":
      return isDeclaration(role);
    case "became-abstract":
    case "virtual-removed":
      return role === "override";
    case "constraint-changed":
      return isTightened(change);
    case "static-added":
      return isDeclaring(role) || isTypeArgument(use.node);
    default:
      return rolesByKind.get(change.kind)?.has(role) ?? everywhere.has(change.kind);
  }
}

const rolesByKind: ReadonlyMap<string, ReadonlySet<UseRole>> = new Map<string, ReadonlySet<UseRole>>([
  ["sealed-added", new Set(["derivation", "fake"])],
  ["type-kind-changed", new Set(["derivation"])],
  ["abstract-added", new Set(["construction"])],
  ["base-changed", new Set(["derivation", "construction"])],
]);

/** Kinds that no use survives. Those about members that somebody has to add are looked for in missing-members.ts. */
const everywhere: ReadonlySet<string> = new Set([
  "member-removed",
  "const-removed",
  "visibility-reduced",
  "constructor-removed",
  "type-removed",
  "type-moved",
  "namespace-removed",
  "extension-moved",
  "static-changed",
  "visibility-changed",
  "became-obsolete",
  "became-obsolete-error",
  "became-experimental",
]);

/** A static class is still good for `T.Member`. */
function isDeclaring(role: UseRole): boolean {
  return role === "construction" || role === "derivation" || role === "fake";
}

function isTypeArgument(node: SyntaxNode): boolean {
  return nearest(node, typePlaces)?.kind === "type_argument_list";
}

const typePlaces: ReadonlySet<string> = new Set([
  "type_argument_list",
  "member_access_expression",
  "argument_list",
  "block",
]);

/** A bound more, or one that is not about a base type. A base type that takes another's place is taken to be one above it. */
function isTightened({ old, new: now }: ApiChange): boolean {
  const bounds = (clauses: string) => clauses.split(/ where |, /).map((clause) => clause.replace(/^.* : /, ""));
  const [before, after] = [bounds(old), bounds(now)];
  return after.length > before.length || after.some((bound) => !bound.includes(".") && !before.includes(bound));
}

/** `List<T>` is read as the `IList<T>` that it was. */
function isReadAsBefore({ delta }: ApiChange, use: Use): boolean {
  const types =
    /^type [\w.]+\.I(?<before>\w+)(?<items><.*>) -> [\w.]+\.(?<after>\w+)(?<same><.*>?>)(?:; set .*)?$/.exec(
      delta,
    )?.groups;
  if (types === undefined || types.items !== types.same || accessOf(use) !== "read") return false;
  return (
    types.before === types.after ||
    (types.after === "List" && /^(?:ReadOnly)?(?:List|Collection)$|^Enumerable$/.test(types.before ?? ""))
  );
}

/** `nameof(IStore.FindAsync)`, and comments, speak of a member whatever its signature. */
function isOnlyNamed({ node, role }: Use): boolean {
  if (role === "cref") return true;
  const call = nearest(node, nameofPlaces);
  return call?.kind === "invocation_expression" && childOf(call, "function")?.text === "nameof";
}

const nameofPlaces: ReadonlySet<string> = new Set(["invocation_expression", "lambda_expression", "block"]);

function isMethodGroup({ broken }: ApiChange, use: Use): boolean {
  return broken.includes("method groups") && use.role === "reference" && argumentsOf(use) === undefined;
}

/** `Task IStore.FindAsync()` has nothing to implement any more. */
function isExplicit({ parent }: SyntaxNode): boolean {
  return childOfKind(parent, "explicit_interface_specifier") !== undefined;
}

/** `get` or `set` that is gone, or a `set` that became `init`, which initialisers may still use. */
function isAccessorBroken({ kind, old, new: now }: ApiChange, use: Use): boolean {
  const access = accessOf(use);
  if (isDeclaration(use.role)) return false;
  if (kind === "readonly-added") return access !== "read";
  const isGone = (accessor: string) => old.includes(` ${accessor};`) && !now.includes(` ${accessor};`);
  if (isGone("set") && access === "initialiser") return !now.includes(" init;") && !isCollection(use.node);
  return access === "read" ? isGone("get") : isGone("set") || kind === "accessor-changed";
}

/** `Properties = { ["a"] = "b" }` adds to what is there. */
function isCollection(node: SyntaxNode): boolean {
  return childOf(nearest(node, assignments), "right")?.kind === "initializer_expression";
}

const assignments: ReadonlySet<string> = new Set(["assignment_expression"]);

/** Rows about one parameter have it alone on the old side: `cancellationToken = default`. */
function parameterIn({ old }: ApiChange): string {
  return /^\w+/.exec(old)?.[0] ?? "";
}
