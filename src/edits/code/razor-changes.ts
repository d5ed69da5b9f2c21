import type { CodeFile } from "../../findings/code-file.ts";
import { type EditResult, refused } from "./edit-site.ts";
import { applyChanges, insertion, type TextChange } from "./text-change.ts";

/** The text of a change that puts in a using directive. */
const USING = /^\s*using (?<namespace>[\w.]+);\s*$/;
/** Not the statement `@using (...)`. */
const USING_LINE = /^[ \t]*@using[ \t]+[\p{L}_][^\r\n]*/gmu;
const PAGE_LINE = /^\s*@page\b[^\r\n]*/;

/** Brings changes of the C# of a Razor file to the file itself; those of other files stay as they are. */
export function inFile(result: EditResult | undefined, file: CodeFile): EditResult | undefined {
  if (result?.kind !== "changes" || file.razor === undefined) return result;
  const changes = result.changes.map((change) => changeInFile(change, file));
  const known = changes.filter((change) => change !== undefined);
  if (known.length < changes.length) return refused("what has to change is not all written in this file");
  const needs = result.needs?.flatMap((change) => changeInFile(change, file) ?? []);
  return { ...result, changes: known, ...(needs && { needs }) };
}

function changeInFile(change: TextChange, { razor, source }: CodeFile): TextChange | undefined {
  const namespace = change.start === change.end ? USING.exec(change.text)?.groups?.namespace : undefined;
  if (namespace !== undefined) return usingLine(namespace, source.text);
  const at = razor?.inSource(change);
  return at && { ...at, text: change.text };
}

/** Below the last of its kind, else below `@page`, which comes first. */
function usingLine(namespace: string, text: string): TextChange {
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  const line = [...text.matchAll(USING_LINE)].at(-1) ?? PAGE_LINE.exec(text);
  if (line === null) return insertion(0, `@using ${namespace}${newline}`);
  return insertion(line.index + line[0].length, `${newline}@using ${namespace}`);
}

/** Razor decides anew what is code: it must be the old code with the changes. */
export function readsAsMeant(before: CodeFile, after: CodeFile, changes: readonly TextChange[]): boolean {
  const { razor } = before;
  if (razor === undefined || after.razor === undefined) return true;
  const made = changes.flatMap((change) => {
    const at = razor.inCode(change);
    return at === undefined ? [] : { ...at, text: change.text };
  });
  const usings = changes.flatMap(({ text }) => /^\s*@(?<directive>using .*\S)\s*$/.exec(text)?.groups?.directive ?? []);
  const now = after.razor.text;
  return (
    withoutUsings(applyChanges(razor.text, made)) === withoutUsings(now) &&
    usings.every((directive) => now.includes(`${directive};\n`))
  );
}

function withoutUsings(code: string): string {
  return code.replace(/^(?:using [^\n]*;\n)+/, "");
}
