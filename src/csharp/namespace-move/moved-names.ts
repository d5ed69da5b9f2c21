import type { Api } from "../api/api.ts";
import { memoize } from "../api/collect.ts";

/** Which names a step moves, and where to. Nothing moves in most steps. */
export interface MovedNames {
  /** Both lines with the namespaces that hold no public type, but can be imported. */
  readonly from: Api;
  readonly to: Api;
  /** `IdentityServer4`, `IdentityModel`: the outermost namespaces that move in this step. */
  readonly roots: readonly string[];
  /** The name of a type or namespace after the step: the same for what is not ours or stays. */
  wanted(fullName: string): string;
  /** A namespace of ours that has another name after the step. */
  isMovedNamespace(name: string): boolean;
  /** False for a simple name that neither a type nor a namespace of ours has, seen from inside a namespace. */
  isOurName(name: string, namespace: string): boolean;
}

const rootNames: readonly string[] = ["IdentityServer4", "Duende.IdentityServer", "IdentityModel"];

/** Namespaces of 4.1 and 5.0 with internal types alone. */
const withoutPublicTypes: ReadonlySet<string> = new Set(
  ["IdentityServer4", "Duende.IdentityServer"].flatMap((root) =>
    ["Configuration.DependencyInjection", "Hosting.FederatedSignOut", "Logging", "Logging.Models"].map(
      (name) => `${root}.${name}`,
    ),
  ),
);

export function movedNames(from: Api, to: Api): MovedNames {
  const old = withInternalNamespaces(from);
  const types = new Map(
    from.changes.filter(({ kind }) => kind === "type-moved").map((change) => [change.old, change.new]),
  );
  const isOurs = (name: string) => old.hasNamespace(name) || old.type(name) !== undefined;
  const now = withInternalNamespaces(to);
  const isOurType = memoize((name: string) =>
    [from, to].some((api) => [name, `${name}Attribute`].some((one) => api.typesNamed(one).length > 0)),
  );
  return {
    from: old,
    to: now,
    roots: rootNames.filter((root) => from.hasNamespace(root) && from.inNextLine(root) !== root),
    wanted: (name) => types.get(name) ?? (isOurs(name) ? from.inNextLine(name) : name),
    isMovedNamespace: (name) => from.inNextLine(name) !== name && old.hasNamespace(name),
    isOurName: (name, namespace) =>
      isOurType(name) || namesInside(name, namespace).some((one) => old.hasNamespace(one) || now.hasNamespace(one)),
  };
}

/** `A.B.X`, `A.X` and `X` for X inside `A.B`. */
function namesInside(name: string, namespace: string): readonly string[] {
  const around = namespace === "" ? [] : namespace.split(".");
  return [...around.map((_, index) => `${around.slice(0, index + 1).join(".")}.${name}`), name];
}

/** `IdentityServer4` in a text, as a name of its own: not in `MyIdentityServer4` nor in `Microsoft.IdentityModel`. */
export function rootPattern({ roots }: Pick<MovedNames, "roots">): RegExp {
  return new RegExp(`(?<![\\w.@])(?:${roots.join("|")})(?!\\w)`, "g");
}

/** The reason of every edit of the move. */
export function because({ roots, from, to }: MovedNames): string {
  const moves = roots.map((root) => `${root} is named ${from.inNextLine(root)}`);
  return `${moves.join(" and ")} from ${to.line} on.`;
}

function withInternalNamespaces(api: Api): Api {
  const root = api.hasNamespace("IdentityServer4") ? "IdentityServer4" : "Duende.IdentityServer";
  const hasNamespace = (name: string) =>
    api.hasNamespace(name) || (name.startsWith(`${root}.`) && withoutPublicTypes.has(name));
  return Object.create(api, { hasNamespace: { value: hasNamespace } });
}
