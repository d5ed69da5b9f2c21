import type { Scope } from "../scope.ts";
import { FILE_FUNCTIONS } from "./file-functions.ts";
import { FRAMEWORK_FUNCTIONS } from "./frameworks.ts";
import { MSBUILD_FUNCTIONS } from "./msbuild.ts";
import { PATH_FUNCTIONS } from "./path-functions.ts";
import type { Scalar } from "./scalar.ts";
import { SYSTEM_FUNCTIONS } from "./system.ts";

export interface StaticCall {
  readonly type: string;
  readonly member: string;
  readonly arguments: readonly Scalar[];
  readonly scope: Scope;
}

/** By `type::member` in lower case, `System.` left out. Undefined: not decided. */
export type StaticFunctions = Readonly<Record<string, (args: readonly Scalar[], scope: Scope) => Scalar | undefined>>;

const FUNCTIONS: ReadonlyMap<string, StaticFunctions[string]> = new Map(
  [MSBUILD_FUNCTIONS, FRAMEWORK_FUNCTIONS, PATH_FUNCTIONS, FILE_FUNCTIONS, SYSTEM_FUNCTIONS].flatMap((table) =>
    Object.entries(table),
  ),
);

/** `[Type]::Member(...)`; undefined when we do not know what it would give. */
export function callStatic({ type, member, arguments: args, scope }: StaticCall): Scalar | undefined {
  const name = `${type.replace(/^System\./i, "")}::${member}`.toLowerCase();
  return FUNCTIONS.get(name)?.(args, scope);
}
