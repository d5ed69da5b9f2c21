import { escaped, unescaped } from "../escapes.ts";
import { isAbsolute, normalize, resolve, withSlashes } from "../paths.ts";
import type { Scope } from "../scope.ts";
import { asInteger, asText, type Scalar } from "./scalar.ts";
import type { StaticFunctions } from "./static.ts";
import { versionFunctions } from "./versions.ts";

/** Functions of MSBuild itself that need no file and no framework. */
export const MSBUILD_FUNCTIONS: StaticFunctions = {
  ...versionFunctions,
  "msbuild::valueordefault": ([value, otherwise]) => asText(value) || (asText(otherwise) ?? ""),
  "msbuild::ensuretrailingslash": ([path]) => withTrailingSlash(asText(path)),
  "msbuild::normalizepath": (args, scope) => normalPath(args, scope),
  "msbuild::normalizedirectory": (args, scope) => withTrailingSlash(normalPath(args, scope)),
  "msbuild::makerelative": ([from, to], scope) => relative(asText(from), asText(to), scope),
  "msbuild::isosplatform": ([name]) => /^linux$/i.test(asText(name) ?? ""),
  "msbuild::isosunixlike": () => true,
  "msbuild::add": (args) => arithmetic(args, (left, right) => left + right),
  "msbuild::subtract": (args) => arithmetic(args, (left, right) => left - right),
  "msbuild::multiply": (args) => arithmetic(args, (left, right) => left * right),
  "msbuild::divide": (args) => arithmetic(args, (left, right) => left / right),
  "msbuild::modulo": (args) => arithmetic(args, (left, right) => left % right),
  "msbuild::escape": ([text]) => mapped(text, escaped),
  "msbuild::unescape": ([text]) => mapped(text, unescaped),
};

function mapped(text: Scalar | undefined, change: (text: string) => string): string | undefined {
  const value = asText(text);
  return value === undefined ? undefined : change(value);
}

function withTrailingSlash(path: string | undefined): string | undefined {
  if (path === undefined || path === "") return path;
  return /[/\\]$/.test(path) ? path : `${path}/`;
}

/** Relative ones begin in the folder of the project. */
function normalPath(args: readonly Scalar[], scope: Scope): string | undefined {
  const parts = args.map(asText);
  if (parts.length === 0 || parts.includes(undefined)) return undefined;
  let path = "";
  for (const part of parts) path = path === "" || isAbsolute(part ?? "") ? (part ?? "") : `${path}/${part}`;
  if (path === "") return undefined;
  const full = resolve(scope.projectFolder, path);
  return /[/\\]$/.test(path) && full !== "/" ? `${full}/` : full;
}

function relative(from: string | undefined, to: string | undefined, scope: Scope): string | undefined {
  if (!from || !to) return undefined;
  const start = resolve(scope.projectFolder, from).split("/");
  const end = resolve(scope.projectFolder, to).split("/");
  let same = 0;
  while (same < start.length && same < end.length && start[same] === end[same]) same++;
  if (same === 1) return undefined;
  const path = [...start.slice(same).map(() => ".."), ...end.slice(same)].join("/");
  if (path === "") return ".";
  return /[/\\]$/.test(to) && normalize(withSlashes(to)) !== "/" ? `${path}/` : path;
}

/** Whole numbers with a whole result: how MSBuild prints the others depends on its version. */
function arithmetic(args: readonly Scalar[], compute: (left: number, right: number) => number): number | undefined {
  const [left, right] = args.map(asInteger);
  if (args.length !== 2 || left === undefined || right === undefined) return undefined;
  const result = compute(left, right);
  return Number.isSafeInteger(result) ? result : undefined;
}
