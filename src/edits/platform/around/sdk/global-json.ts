import { posix } from "node:path";
import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import type { Notice, Outcome, Rise, Surroundings } from "../around.ts";
import { nothing } from "../around.ts";
import { editOf, placeAt, type TextFile } from "../text-edit.ts";
import { majorOfSdk } from "./sdk-version.ts";

/**
 * How far an SDK other than the one asked for may be. https://learn.microsoft.com/dotnet/core/tools/global-json
 * `band`: only patches of its feature band; `major`: only its major; `any`: the newest installed.
 */
type Reach = "band" | "major" | "any";

const REACH: Readonly<Record<string, Reach>> = {
  disable: "band",
  patch: "band",
  latestpatch: "band",
  feature: "major",
  latestfeature: "major",
  minor: "major",
  latestminor: "major",
  // Takes the next major only where the pinned one is missing, so that a machine that has both stays behind.
  major: "major",
  latestmajor: "any",
};

/** The feature band that the newest images and installers have, for pins that accept one band only. */
const NEWEST_BAND: Readonly<Record<number, number>> = { 6: 4, 7: 4, 8: 4, 9: 3, 10: 3 };

/** The SDK that a `global.json` asks for, when it keeps the projects below from building for their new framework. */
export function moveSdkPin(file: TextFile, { rises }: Surroundings): Outcome {
  const to = highestBelow(posix.dirname(file.path), rises);
  const root = parseTree(file.source.text, [], { allowTrailingComma: true });
  const pin = root && findNodeAtLocation(root, ["sdk", "version"]);
  if (to === undefined || root === undefined || pin === undefined) return nothing;
  const version = typeof pin.value === "string" ? majorOfSdk(pin.value) : undefined;
  if (version === undefined) return { edits: [], notices: [notice(file, pin, "its version cannot be read")] };
  const reach = reachOf(root);
  if (version >= to || reach === "any") return nothing;
  const after = `${to}.0.${reach === "band" ? bandOf(String(pin.value), to) : 1}00`;
  const because = `the SDK that global.json pins cannot build for .NET ${to}`;
  return {
    edits: [editOf(file, { start: pin.offset + 1, end: pin.offset + pin.length - 1 }, { after, because })],
    notices: reach === "band" ? [notice(file, pin, `only SDKs of the band ${after.slice(0, -2)}xx are accepted`)] : [],
  };
}

function reachOf(root: Node): Reach {
  const written: unknown = findNodeAtLocation(root, ["sdk", "rollForward"])?.value;
  return REACH[typeof written === "string" ? written.toLowerCase() : "latestpatch"] ?? "band";
}

/** Who pinned the first band means the one that Linux distributions build; any other pin means a recent one. */
function bandOf(pinned: string, to: number): number {
  const patch = Number.parseInt(pinned.split(".")[2] ?? "", 10);
  return patch < 200 ? 1 : (NEWEST_BAND[to] ?? 1);
}

function highestBelow(folder: string, rises: ReadonlyMap<string, Rise>): number | undefined {
  const below = [...rises].filter(([path]) => folder === "." || path.startsWith(`${folder}/`));
  return below.length === 0 ? undefined : Math.max(...below.map(([, { to }]) => to));
}

function notice(file: TextFile, { offset }: Node, detail: string): Notice {
  return { topic: "sdk-pin", place: placeAt(file, offset), detail };
}
