import type { SchemaChange } from "../guides/guide.ts";
import type { ContextUse } from "../inventory/contexts.ts";

/** Database work that one step asks of this repository. */
export interface SchemaWork {
  /** `6.2 -> 6.3`; of passed lines: `4.1 -> 5.2`. */
  readonly step: string;
  /** One per passed guide that changes this context, in order. */
  readonly changes: readonly SchemaChange[];
  /** Where it is to be done; undefined when the repository has no such context that we can see. */
  readonly use: ContextUse | undefined;
  /** Exact command lines, from the root of the repository. */
  readonly commands: readonly string[];
  /** The schema of an earlier step that the committed migrations lack. */
  readonly forgotten: boolean;
}
