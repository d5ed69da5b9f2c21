/**
 * `model`: the designer file of an EF migration or the model snapshot, which EF writes once and people keep;
 * `generated`: written anew by a tool whenever it runs; `written`: by people.
 */
export type SourceKind = "written" | "model" | "generated";

const GENERATED_NAME =
  /(?:\.(?:g|g\.i|generated|designer|assemblyinfo|assemblyattributes|globalusings)\.(?:cs|vb|fs)|^temporarygeneratedfile_[^/]*)$/i;
const MODEL_SNAPSHOT = /\bclass\s+\w+\s*:\s*(?:[\w.]+\.)?ModelSnapshot\b/;
const MIGRATION = /\[Migration\s*\(/;
/** White space, directives and comments before the first code. */
const HEADER = /^(?:\s+|#[^\r\n]*|\/\/[^\r\n]*|\/\*[\s\S]*?\*\/)+/;
const MARK = /<auto-?generated\b/i;
/** Marks stand in the first lines; longer headers are not read. */
const HEADER_LENGTH = 4000;

/** Tells from the name and the text of a source file who writes it. */
export function sourceKindOf(path: string, text: string): SourceKind {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (isModel(name, text)) return "model";
  return GENERATED_NAME.test(name) || hasMark(text) ? "generated" : "written";
}

/** Whether a tool writes the file anew, so that an edit would not last. */
export function isGenerated(path: string, text: string): boolean {
  return sourceKindOf(path, text) === "generated";
}

function isModel(name: string, text: string): boolean {
  if (/\.designer\.cs$/i.test(name)) return MIGRATION.test(text);
  return text.includes("ModelSnapshot") && MODEL_SNAPSHOT.test(text);
}

function hasMark(text: string): boolean {
  return MARK.test(HEADER.exec(text.slice(0, HEADER_LENGTH))?.[0] ?? "");
}
