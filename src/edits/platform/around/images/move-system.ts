import { type Family, type OfferedSystems, offeredSystems } from "./systems.ts";

/** What becomes of the system in a tag. `changed`: the family is another, so that its package manager or packages are. */
export type MovedSystem =
  | { readonly kind: "system"; readonly text: string; readonly changed: boolean }
  /** A release that the major has no images of, and that nothing can take the place of; `offered` as they stand in a tag. */
  | { readonly kind: "gone"; readonly offered: readonly string[] }
  | { readonly kind: "unknown" };

interface System {
  readonly family: Family;
  /** Without what says the family: `3.18`, `bullseye`, `1809`. */
  readonly release: string;
}

const FAMILIES: readonly (readonly [Family, RegExp])[] = [
  ["debian", /^(?<release>stretch|buster|bullseye|bookworm|trixie)(?:-slim)?$/],
  ["ubuntu", /^(?<release>bionic|focal|jammy|noble|resolute)$/],
  ["alpine", /^alpine(?<release>\d+\.\d+)?$/],
  ["azurelinux", /^(?<release>azurelinux\d+\.\d+)$/],
  ["mariner", /^(?<release>cbl-mariner(?:\d+\.\d+)?)$/],
  ["nanoserver", /^nanoserver-(?<release>[\w]+)$/],
  ["windowsservercore", /^windowsservercore-(?<release>[\w]+)$/],
];

/** The same system, or what took its place, in the images of another major; `system` as it stands in a tag. */
export function moveSystem(system: string, major: number): MovedSystem {
  const offered = offeredSystems(major);
  const parsed = parseSystem(system);
  if (system === "alpine") return { kind: "system", text: system, changed: false };
  if (offered === undefined || parsed === undefined) return { kind: "unknown" };
  switch (parsed.family) {
    case "debian":
      return offered.debian.length > 0 ? release(parsed, offered.debian) : ubuntuInstead(offered);
    case "ubuntu":
      return release(parsed, offered.ubuntu);
    case "alpine":
      return { kind: "system", text: alpine(parsed.release, offered.alpine), changed: false };
    case "azurelinux":
    case "mariner":
      return azureLinux(parsed, offered);
    case "nanoserver":
    case "windowsservercore":
      return windows(system, parsed, offered[parsed.family]);
  }
}

function parseSystem(system: string): System | undefined {
  for (const [family, form] of FAMILIES) {
    const match = form.exec(system);
    if (match) return { family, release: match.groups?.release ?? "" };
  }
  return undefined;
}

// Oldest first, as their names do not tell.
const RELEASES = [
  "stretch",
  "buster",
  "bullseye",
  "bookworm",
  "trixie",
  "bionic",
  "focal",
  "jammy",
  "noble",
  "resolute",
];

/** The same release, else the next that is offered. */
function release(system: System, offered: readonly string[]): MovedSystem {
  const age = RELEASES.indexOf(system.release);
  const text = offered.find((name) => RELEASES.indexOf(name.replace("-slim", "")) >= age);
  return text === undefined ? { kind: "unknown" } : { kind: "system", text, changed: false };
}

/** Every one that images of .NET were built on. */
const WINDOWS = /^(?:sac2016|ltsc2016|1709|1803|1809|ltsc2019|1903|1909|2004|20H2|ltsc2022|ltsc2025)$/i;

/** A container of Windows needs a host of the same release, so none may be put in its place. */
function windows(system: string, { family, release }: System, offered: readonly string[]): MovedSystem {
  if (offered.includes(release)) return { kind: "system", text: system, changed: false };
  return WINDOWS.test(release)
    ? { kind: "gone", offered: offered.map((each) => `${family}-${each}`) }
    : { kind: "unknown" };
}

/** Images of .NET 10 and later are not built on Debian. */
function ubuntuInstead({ ubuntu }: OfferedSystems): MovedSystem {
  const [text] = ubuntu;
  return text === undefined ? { kind: "unknown" } : { kind: "system", text, changed: true };
}

/** Without a release the newest is meant, and stays so. */
function alpine(release: string, offered: readonly string[]): string {
  const newest = offered.at(-1) ?? release;
  const isNewer = Number(release.split(".")[1]) > Number(newest.split(".")[1]);
  return `alpine${release === "" || isNewer || offered.includes(release) ? release : newest}`;
}

function azureLinux({ family, release }: System, offered: OfferedSystems): MovedSystem {
  const text = offered[family].find((name) => name === release) ?? offered.azurelinux.at(-1) ?? offered.mariner.at(-1);
  return text === undefined ? { kind: "unknown" } : { kind: "system", text, changed: false };
}
