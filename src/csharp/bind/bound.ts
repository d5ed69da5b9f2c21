import type { ApiMember, ApiType } from "../api/api.ts";
import type { DeclaredMember } from "../scope/declared.ts";

/** What a name means: three values, never a guess. */
export type Bound =
  | BoundSymbol
  /** Certainly nothing of ours: a local, the repository's own, another package's. */
  | { readonly kind: "not-ours" }
  | {
      readonly kind: "unknown";
      readonly reason: string;
      /** Ids of what it may be, where that is known: overloads. */
      readonly candidates: readonly string[];
    };

export interface BoundSymbol {
  readonly kind: "symbol";
  /** Documentation id; `N:` and the name for a namespace. */
  readonly id: string;
  /** Of a member: the type that declares it. Undefined for a namespace. */
  readonly type: ApiType | undefined;
  readonly member: ApiMember | undefined;
  /** The repository's own member that overrides or implements the symbol, where the name means that. */
  readonly through?: DeclaredMember;
}

export const notOurs: Bound = { kind: "not-ours" };

export function unknown(reason: string, candidates: readonly string[] = []): Bound {
  return { kind: "unknown", reason, candidates };
}
