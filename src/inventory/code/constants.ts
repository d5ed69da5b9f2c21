import type { Evaluation } from "../../msbuild/evaluation.ts";
import type { CodeCompilation } from "./code-project.ts";

/** A project is compiled for both. */
const OF_CONFIGURATIONS = new Set(["DEBUG", "RELEASE"]);

/** The symbols of `DefineConstants`; the compilers take commas and spaces for semicolons, `A=1` of VB for `A`. */
export function constantsOf(evaluation: Evaluation): Pick<CodeCompilation, "constants" | "unknownConstants"> {
  const value = evaluation.property("DefineConstants");
  if (value === undefined) return { constants: new Set() };
  if (!value.known) return { constants: new Set(), unknownConstants: value.unknown };
  const symbols = value.text.split(/[;,\s]+/).map((symbol) => symbol.split("=")[0] ?? "");
  return { constants: new Set(symbols.filter((symbol) => symbol !== "" && !OF_CONFIGURATIONS.has(symbol))) };
}
