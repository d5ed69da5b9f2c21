import type { YamlScalar } from "../yaml/yaml-file.ts";
import { definitionsOf, variableIn } from "./variables.ts";

/** Where a pipeline says which SDK it installs, or why that cannot be told. */
export interface SdkInput {
  readonly scalar: YamlScalar;
  /** `lines`: several versions may stand in it, one a line. */
  readonly holds: "lines" | "one";
  /** A clause; set when it must be left to a person. */
  readonly unclear?: string;
}

/** What installs the SDK in GitHub's workflows and in Azure Pipelines. */
export function sdkInputs(scalars: readonly YamlScalar[]): readonly SdkInput[] {
  return scalars.flatMap((scalar): readonly SdkInput[] => {
    const step = scalar.path.slice(0, -1);
    const key = scalar.path.at(-1);
    if (key === "uses" && /^actions\/setup-dotnet(?:@|$)/i.test(scalar.value))
      return inputsOf(scalars, [...step, "with", "dotnet-version"], "lines");
    if (key === "task" && /^(?:UseDotNet|DotNetCoreInstaller)@/i.test(scalar.value))
      return inputsOf(scalars, [...step, "inputs", "version"], "one");
    return [];
  });
}

function inputsOf(
  scalars: readonly YamlScalar[],
  path: YamlScalar["path"],
  holds: SdkInput["holds"],
): readonly SdkInput[] {
  return scalars.filter((scalar) => isAt(scalar, path)).flatMap((scalar) => resolve({ scalar, holds }, scalars));
}

function isAt({ path }: YamlScalar, wanted: YamlScalar["path"]): boolean {
  return path.length === wanted.length && wanted.every((segment, index) => same(path[index], segment));
}

function same(one: string | number | undefined, other: string | number): boolean {
  return String(one).toLowerCase() === String(other).toLowerCase();
}

/** Follows a variable to the place in the file that gives its value. */
function resolve(input: SdkInput, scalars: readonly YamlScalar[]): readonly SdkInput[] {
  const variable = variableIn(input.scalar.value);
  if (variable === undefined) return [input];
  const { scope, name } = variable;
  const found = definitionsOf(variable, input.scalar, scalars);
  const [first, second] = found;
  if (first === undefined) return [{ ...input, unclear: `${name} gets its value elsewhere` }];
  if (scope === "inputs" || scope === "parameters") {
    return [{ ...input, scalar: first, unclear: `${name} may be given by a caller` }];
  }
  if (second === undefined) return [{ scalar: first, holds: "one" }];
  return found.map((scalar) => ({ scalar, holds: "one", unclear: `${name} has several values` }));
}
