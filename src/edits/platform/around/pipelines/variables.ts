import type { YamlScalar } from "../yaml/yaml-file.ts";

/** A variable of a pipeline. `scope`: the key below which its value is given. */
export interface Variable {
  readonly scope: string;
  readonly name: string;
}

const EXPRESSION =
  /^\$\{\{\s*(?<scope>env|matrix|inputs|parameters|variables|vars)\.(?<name>[\w-]+)\s*\}\}$|^\$\((?<macro>[\w.-]+)\)$/;

/** The variable that a text is, such as `${{ env.SDK }}` of GitHub and `$(SDK)` of Azure; undefined when it is none. */
export function variableIn(text: string): Variable | undefined {
  const { scope = "variables", name, macro = name } = EXPRESSION.exec(text)?.groups ?? {};
  return macro === undefined ? undefined : { scope, name: macro };
}

/** Where a variable gets its value, for a text that uses it: at the step, else the job, else the file. */
export function definitionsOf(
  variable: Variable,
  user: YamlScalar,
  scalars: readonly YamlScalar[],
): readonly YamlScalar[] {
  const found = scalars.flatMap((scalar) => {
    const owner = ownerOf(scalar, variable, scalars);
    return owner?.every((segment, index) => user.path[index] === segment) ? [{ scalar, depth: owner.length }] : [];
  });
  const deepest = Math.max(...found.map(({ depth }) => depth));
  return found.filter(({ depth }) => depth === deepest).map(({ scalar }) => scalar);
}

/** Path of what a value is given for, the job of a matrix; undefined when it is not the value of this variable. */
function ownerOf(
  scalar: YamlScalar,
  { scope, name }: Variable,
  all: readonly YamlScalar[],
): YamlScalar["path"] | undefined {
  const { path } = scalar;
  const at = path.lastIndexOf(scope);
  const [first, second, ...rest] = path.slice(at + 1);
  if (at < 0) return undefined;
  switch (scope) {
    case "matrix":
      return path.findLast((segment) => typeof segment === "string") === name ? path.slice(0, at - 1) : undefined;
    case "inputs":
    case "parameters":
      return first === name && second === "default" ? [] : undefined;
    default:
      if (first === name && second === undefined) return path.slice(0, at);
      return rest.length === 0 && second === "value" && isNamed(path, name, all) ? path.slice(0, at) : undefined;
  }
}

/** `variables: - name: SDK, value: 6.x` */
function isNamed(path: YamlScalar["path"], name: string, all: readonly YamlScalar[]): boolean {
  const wanted = [...path.slice(0, -1), "name"].join("\0");
  return all.some((one) => one.value === name && one.path.join("\0") === wanted);
}
