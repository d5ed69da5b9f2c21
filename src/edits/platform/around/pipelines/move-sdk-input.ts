import { nothing, type Outcome } from "../around.ts";
import { moveSdkVersion, parseSdkVersion } from "../sdk/sdk-version.ts";
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
    const major = parseSdkVersion(match[0])?.major;
    return major === undefined ? [] : [{ text: match[0], start: scalar.start + match.index, major }];
  });
}

/** Adds a version where the old one is still needed. */
function beside(
  file: TextFile,
  input: SdkInput,
  { highest, after }: { readonly highest: Written; readonly after: string },
): Outcome {
  const { text } = file.source;
  const { start, end, block } = input.scalar;
  const lineStart = text.lastIndexOf("\n", highest.start) + 1;
  const lineEnd = /\r\n|\n|\r/.exec(text.slice(highest.start))?.[0] ?? /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  const restOfLine = text.slice(end).split(/\r\n|\n|\r/)[0] ?? "";
  if (input.holds !== "step" || (!block && restOfLine.trim() !== ""))
    return notice(file, input, "projects that stay need the old one too");
  const because = `${BECAUSE}, beside the one that other projects need`;
  const at = highest.start + highest.text.length;
  const indent = /^\s*/.exec(text.slice(lineStart))?.[0] ?? "";
  if (block)
    return {
      edits: [editOf(file, { start: at, end: at }, { after: `${lineEnd}${indent}${after}`, because })],
      notices: [],
    };
  const lines = ["|", ...[highest.text, after].map((version) => `${indent}  ${version}`)].join(lineEnd);
  return { edits: [editOf(file, { start, end }, { after: lines, because })], notices: [] };
}

function notice(file: TextFile, { scalar }: SdkInput, detail: string): Outcome {
  return { edits: [], notices: [{ topic: "pipeline", place: placeAt(file, scalar.start), detail }] };
}
