/** A target framework as NuGet reads its short name. Versions have four parts. */
export interface Framework {
  /** `.NETCoreApp`, `.NETStandard`, `.NETFramework`; `Unsupported`. */
  readonly identifier: string;
  readonly version: readonly number[];
  /** `windows`; empty when there is none. */
  readonly platform: string;
  readonly platformVersion: readonly number[];
}

const NAME =
  /^(?<name>netstandard|netcoreapp|net)(?<version>\d+(?:\.\d+){0,3})?(?:-(?<platform>[a-z]+)(?<platformVersion>\d+(?:\.\d+){0,3})?)?$/i;
const ZERO: readonly number[] = [0, 0, 0, 0];

/** Parses `net8.0`, `net472`, `netstandard2.0`, `net8.0-windows10.0.19041`; undefined for the exotic ones (portable, uap, ...). */
export function parseFramework(text: string): Framework | undefined {
  const groups = NAME.exec(text.trim())?.groups;
  const written = groups?.version;
  if (!groups || written === undefined) return undefined;
  const version = written.includes(".") ? dotted(written) : digits(written);
  const modern = groups.name?.toLowerCase() === "net" && (version[0] ?? 0) >= 5;
  if (groups.platform !== undefined && !modern) return undefined;
  return {
    identifier: modern ? ".NETCoreApp" : identifierOf(groups.name ?? ""),
    version,
    platform: groups.platform ?? "",
    platformVersion: groups.platformVersion === undefined ? ZERO : dotted(groups.platformVersion),
  };
}

function identifierOf(name: string): string {
  switch (name.toLowerCase()) {
    case "netstandard":
      return ".NETStandard";
    case "netcoreapp":
      return ".NETCoreApp";
    default:
      return ".NETFramework";
  }
}

/** `472` is 4.7.2. */
function digits(text: string): readonly number[] {
  const parts = [...text].map(Number);
  return parts.length > 4 ? [Number(text), 0, 0, 0] : padded(parts);
}

function dotted(text: string): readonly number[] {
  return padded(text.split(".").map(Number));
}

function padded(parts: readonly number[]): readonly number[] {
  return [0, 1, 2, 3].map((index) => parts[index] ?? 0);
}

/** Can a project for `target` use what was built for `candidate`? Undefined where NuGet's rules are not plain. */
export function isCompatible(target: Framework, candidate: Framework): boolean | undefined {
  if (candidate.platform !== "") {
    if (candidate.platform.toLowerCase() !== target.platform.toLowerCase()) return false;
    if (!atLeast(target.platformVersion, candidate.platformVersion)) return undefined;
  }
  if (target.identifier === candidate.identifier) return atLeast(target.version, candidate.version);
  if (candidate.identifier !== ".NETStandard" || target.identifier === ".NETStandard") return false;
  return atLeast(highestStandard(target), candidate.version);
}

/** https://learn.microsoft.com/dotnet/standard/net-standard */
function highestStandard({ identifier, version }: Framework): readonly number[] {
  const row = (identifier === ".NETCoreApp" ? CORE : DESKTOP).find(([from]) => atLeast(version, padded([...from])));
  return padded([...(row?.[1] ?? [0])]);
}

const CORE = [
  [
    [3, 0],
    [2, 1],
  ],
  [
    [2, 0],
    [2, 0],
  ],
  [
    [1, 0],
    [1, 6],
  ],
] as const;

const DESKTOP = [
  [
    [4, 6, 1],
    [2, 0],
  ],
  [
    [4, 6],
    [1, 3],
  ],
  [
    [4, 5, 1],
    [1, 2],
  ],
  [
    [4, 5],
    [1, 1],
  ],
] as const;

function atLeast(version: readonly number[], minimum: readonly number[]): boolean {
  const difference = version.map((part, index) => part - (minimum[index] ?? 0)).find((part) => part !== 0);
  return (difference ?? 0) >= 0;
}
