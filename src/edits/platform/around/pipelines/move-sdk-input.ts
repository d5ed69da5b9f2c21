import { nothing, type Outcome } from "../around.ts";
import { majorOfSdk, moveSdkVersion } from "../sdk/sdk-version.ts";
import { editOf, placeAt, type TextFile } from "../text-edit.ts";
import type { SdkInput } from "./sdk-input.ts";

/** What a pipeline builds, as majors of .NET. */
export interface PipelineNeeds {
  /** Of the projects that rise: an SDK of at least this is needed. */
  readonly to: number;
  /** Of the projects that stay: their runtimes come with their SDKs. */
  readonly staying: ReadonlySet<number>;
  /** What `global.json` files that move asked for, and ask for now. */
  readonly pins: ReadonlyMap<string, string>;
}

interface Written {
  readonly text: string;
  readonly start: number;
  readonly major: number;
}

/** The version that projects that stay need, and the one to come beside it. */
interface Pair {
  readonly highest: Written;
  readonly after: string;
}

const BECAUSE = "pipelines install the SDK that the new framework needs";

/** Gives a pipeline the SDK that rising projects need, and leaves it those that others need. */
export function moveSdkInput(file: TextFile, input: SdkInput, needs: PipelineNeeds): Outcome {
  const { scalar, unclear } = input;
  const written = versionsIn(file, input);
  if (written === undefined || written.some(({ major }) => major >= needs.to)) return nothing;
  const highest = written.toSorted((one, other) => other.major - one.major)[0];
  if (unclear !== undefined || highest === undefined)
    return notice(file, input, unclear ?? "it is none that can be read");
  if (scalar.anchored) return notice(file, input, "it has an anchor and stands in other places too");
  const after = needs.pins.get(highest.text) ?? moveSdkVersion(highest.text, needs.to);
  if (needs.staying.has(highest.major)) return beside(file, input, { highest, after });
  const range = { start: highest.start, end: highest.start + highest.text.length };
  return { edits: [editOf(file, range, { after, because: BECAUSE })], notices: [] };
}

/** Undefined when the newest of all is asked for. */
function versionsIn({ source }: TextFile, { scalar }: SdkInput): readonly Written[] | undefined {
  const words = [...source.text.slice(scalar.start, scalar.end).matchAll(/(?<![\w.])[\dx*][\w.*-]*|latest/gi)];
  if (words.some(([word]) => /^(?:latest|[x*])$/i.test(word))) return undefined;
  return words.flatMap((match) => {
    const major = majorOfSdk(match[0]);
    return major === undefined ? [] : [{ text: match[0], start: scalar.start + match.index, major }];
  });
}

/** Adds a version where the old one is still needed: a line of its own, after it. */
function beside(file: TextFile, input: SdkInput, { highest, after }: Pair): Outcome {
  const { text } = file.source;
  const { start, end, style } = input.scalar;
  const rest = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? "";
  const isAlone = style === "line" && rest.trim() === "";
  if (input.holds !== "lines" || !(isAlone || style === "literal")) {
    return notice(file, input, "projects that stay need the old one too");
  }
  const because = `${BECAUSE}, beside the one that other projects need`;
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  const indent = /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", highest.start) + 1))?.[0] ?? "";
  if (style === "literal") {
    const at = highest.start + highest.text.length;
    const line = { after: `${lineEnd}${indent}${after}`, because };
    return { edits: [editOf(file, { start: at, end: at }, line)], notices: [] };
  }
  const lines = ["|", ...[highest.text, after].map((version) => `${indent}  ${version}`)].join(lineEnd);
  return { edits: [editOf(file, { start, end: end + rest.length }, { after: lines, because })], notices: [] };
}

function notice(file: TextFile, { scalar }: SdkInput, detail: string): Outcome {
  return { edits: [], notices: [{ topic: "pipeline", place: placeAt(file, scalar.start), detail }] };
}
