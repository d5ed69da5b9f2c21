/** What the body remembers of the run that wrote it: hidden from the reader, read back by the next run. */
export interface Marker {
  readonly step: { readonly from: string; readonly to: string };
  /** The version written for the family: `6.3.10`. */
  readonly version: string;
  /** Of the change set; see `Draft.fingerprint`. */
  readonly fingerprint: string;
  /** Full id of the commit that the change set was made for. */
  readonly base: string;
  /** Version of this tool. */
  readonly tool: string;
  readonly hosts: readonly string[];
}

const start = "<!-- duende-upgrade:";
const end = "-->";

/** An HTML comment on one line. `parseMarker` reads it back, whatever its texts are. */
export function printMarker(marker: Marker): string {
  const { step, version, fingerprint, base, tool, hosts } = marker;
  const json = JSON.stringify({ step: { from: step.from, to: step.to }, version, fingerprint, base, tool, hosts });
  return `${start} ${escapeMarkup(json)} ${end}`;
}

/** The last marker of a body; undefined when there is none, or when somebody damaged it. */
export function parseMarker(body: string): Marker | undefined {
  const from = body.lastIndexOf(start);
  if (from < 0) return undefined;
  const until = body.indexOf(end, from);
  return until < 0 ? undefined : readMarker(body.slice(from + start.length, until));
}

/** JSON strings may spell any character as an escape: so no text can close the comment, or open another one. */
function escapeMarkup(json: string): string {
  return json.replace(/[<>&]|-(?=-)/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function readMarker(json: string): Marker | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isMarker(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isMarker(value: unknown): value is Marker {
  if (!isRecord(value) || !isRecord(value.step) || !Array.isArray(value.hosts)) return false;
  const { step, version, fingerprint, base, tool, hosts } = value;
  return [step.from, step.to, version, fingerprint, base, tool, ...hosts].every((text) => typeof text === "string");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
