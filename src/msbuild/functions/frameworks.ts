import { type Framework, isCompatible, parseFramework } from "../framework.ts";
import { asInteger, asText, type Scalar } from "./scalar.ts";
import type { StaticFunctions } from "./static.ts";

/** What MSBuild says about the names of frameworks. */
export const FRAMEWORK_FUNCTIONS: StaticFunctions = {
  "msbuild::gettargetframeworkidentifier": ([name]) => parsed(name)?.identifier,
  "msbuild::gettargetframeworkversion": ([name, parts]) => versionText(parsed(name)?.version, parts),
  "msbuild::gettargetplatformidentifier": ([name]) => parsed(name)?.platform,
  "msbuild::gettargetplatformversion": ([name, parts]) => versionText(parsed(name)?.platformVersion, parts),
  "msbuild::istargetframeworkcompatible": ([target, candidate]) => compatible(parsed(target), parsed(candidate)),
};

function parsed(name: Scalar | undefined): Framework | undefined {
  const text = asText(name);
  return text === undefined ? undefined : parseFramework(text);
}

function compatible(target: Framework | undefined, candidate: Framework | undefined): boolean | undefined {
  return target && candidate ? isCompatible(target, candidate) : undefined;
}

/** At least as many parts as asked for (two), further ones only when they are not zero. */
function versionText(version: readonly number[] | undefined, parts: Scalar | undefined): string | undefined {
  const least = parts === undefined ? 2 : asInteger(parts);
  if (!version || least === undefined) return undefined;
  const used = version.findLastIndex((part) => part !== 0) + 1;
  return [0, 1, 2, 3]
    .slice(0, Math.max(least, used))
    .map((index) => version[index] ?? 0)
    .join(".");
}
