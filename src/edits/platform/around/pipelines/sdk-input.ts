import type { YamlScalar } from "../yaml/yaml-file.ts";

/** Where a pipeline says which SDK it installs, or why that cannot be told. */
export interface SdkInput {
  readonly scalar: YamlScalar;
  /** `step`: several versions may stand in it, one a line; `one`: just one; `list`: one of several that are tried in turn. */
  readonly holds: "step" | "one" | "list";
  /** A clause; set when it must be left to a person. */
  readonly unclear?: string;
}

const EXPRESSION =
  /^\$\{\{\s*(?<scope>env|matrix|inputs|parameters|variables|vars)\.(?<name>[\w-]+)\s*\}\}$|^\$\((?<variable>[\w.-]+)\)$/;

/** What installs the SDK in GitHub's workflows and in Azure Pipelines. */
export function sdkInputs(scalars: readonly YamlScalar[]): readonly SdkInput[] {
  return scalars.flatMap((scalar): readonly SdkInput[] => {
    const step = scalar.path.slice(0, -1);
    const key = scalar.path.at(-1);
    if (key === "uses" && /^actions\/setup-dotnet(?:@|$)/i.test(scalar.value))
      return inputsOf(scalars, [...step, "with", "dotnet-version"], "step");
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

/** Follows a variable to the one place in the file that gives its value. */
function resolve(input: SdkInput, scalars: readonly YamlScalar[]): readonly SdkInput[] {
  const { scope = "variables", name, variable = name } = EXPRESSION.exec(input.scalar.value)?.groups ?? {};
  if (variable === undefined) return [input];
  const found = scalars
    .filter(({ path }) => gives(path, scope, variable))
    .concat(scalars.filter((one) => isPair(one, scope, variable, scalars)));
  const [first] = found;
  if (first === undefined) return [{ ...input, unclear: `${variable} gets its value elsewhere` }];
  if (scope === "matrix")
    return found.map((scalar) => ({
      scalar,
      holds: "list",
      ...(found.length > 1 ? { unclear: "several versions are tried in turn" } : {}),
    }));
  if (scope === "inputs" || scope === "parameters")
    return [{ ...input, scalar: first, unclear: `${variable} may be given by a caller` }];
  return found.length > 1
    ? [{ ...input, scalar: first, unclear: `${variable} gets its value in several places` }]
    : [{ scalar: first, holds: "one" }];
}

/** `env: NAME: value`, `variables: NAME: value`, `matrix: NAME: [value]`, `inputs: NAME: default: value`. */
function gives(path: YamlScalar["path"], scope: string, variable: string): boolean {
  const tail = scope === "inputs" || scope === "parameters" ? [scope, variable, "default"] : [scope, variable];
  const at = path.lastIndexOf(scope);
  const after = path.slice(at).filter((segment) => typeof segment === "string");
  const isLeaf = scope === "matrix" ? after.at(-1) === variable : path.length - at === tail.length;
  return at >= 0 && isLeaf && (scope === "matrix" || tail.every((segment, index) => after[index] === segment));
}

/** `variables: - name: NAME, value: value` */
function isPair({ path }: YamlScalar, scope: string, variable: string, scalars: readonly YamlScalar[]): boolean {
  if (scope !== "variables" || path.at(-1) !== "value" || path.at(-3) !== "variables") return false;
  return scalars.some((one) => isAt(one, [...path.slice(0, -1), "name"]) && one.value === variable);
}
