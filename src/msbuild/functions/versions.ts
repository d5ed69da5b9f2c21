import { asText, type Scalar } from "./scalar.ts";
import type { StaticFunctions } from "./static.ts";

/** Comparisons of versions: `v6.0`, `6`, `6.0.0.0` are the same; what follows `-` or `+` does not count. */
export const versionFunctions: StaticFunctions = {
  "msbuild::versionequals": (args) => compared(args, (order) => order === 0),
  "msbuild::versionnotequals": (args) => compared(args, (order) => order !== 0),
  "msbuild::versiongreaterthan": (args) => compared(args, (order) => order > 0),
  "msbuild::versiongreaterthanorequals": (args) => compared(args, (order) => order >= 0),
  "msbuild::versionlessthan": (args) => compared(args, (order) => order < 0),
  "msbuild::versionlessthanorequals": (args) => compared(args, (order) => order <= 0),
};

function compared(args: readonly Scalar[], decide: (order: number) => boolean): boolean | undefined {
  const [left, right] = args.map((arg) => simpleVersion(asText(arg) ?? ""));
  if (args.length !== 2 || !left || !right) return undefined;
  const differences = left.map((part, index) => part - (right[index] ?? 0));
  return decide(differences.find((difference) => difference !== 0) ?? 0);
}

function simpleVersion(text: string): readonly number[] | undefined {
  const version = /^\s*[vV]?(?<numbers>\d{1,9}(?:\.\d{1,9}){0,3})(?:[-+].*)?\s*$/.exec(text)?.groups?.numbers;
  if (version === undefined) return undefined;
  const parts = version.split(".").map(Number);
  return [0, 1, 2, 3].map((index) => parts[index] ?? 0);
}
