import { type Framework, parseFramework } from "../../msbuild/framework.ts";

const SYMBOL = /^(?<family>NETCOREAPP|NETSTANDARD|NET)(?<version>\d+(?:_\d+)*)?(?<orGreater>_OR_GREATER)?$/;

/**
 * Does the SDK define a symbol for a framework? Undefined when the symbol is none of the SDK's.
 * https://learn.microsoft.com/dotnet/csharp/language-reference/preprocessor-directives
 */
export function isFrameworkSymbol(symbol: string, framework: string): boolean | undefined {
  const target = parseFramework(framework);
  if (target === undefined) return undefined;
  if (symbol === "NETFRAMEWORK") return target.identifier === ".NETFramework";
  const { family, version, orGreater } = SYMBOL.exec(symbol)?.groups ?? {};
  if (family === undefined) return undefined;
  if (version === undefined) return orGreater === undefined ? isFamily(family, target) : undefined;
  const asked = parseFramework(shortName(family, version));
  if (asked === undefined || asked.identifier !== target.identifier) return false;
  const difference = compare(target.version, asked.version);
  return orGreater === undefined ? difference === 0 : difference >= 0;
}

/** `NET` is defined from .NET 5 on; `NETCOREAPP` then still is. */
function isFamily(family: string, { identifier, version }: Framework): boolean {
  if (family === "NETSTANDARD") return identifier === ".NETStandard";
  return identifier === ".NETCoreApp" && (family === "NETCOREAPP" || (version[0] ?? 0) >= 5);
}

/** `NET6_0` speaks of `net6.0`, `NET472` of `net472`. */
function shortName(family: string, version: string): string {
  return family.toLowerCase() + version.replaceAll("_", ".");
}

function compare(left: readonly number[], right: readonly number[]): number {
  return left.map((part, index) => part - (right[index] ?? 0)).find((part) => part !== 0) ?? 0;
}
