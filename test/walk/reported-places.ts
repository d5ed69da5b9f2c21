import type { Place } from "../../src/repository/text.ts";
import type { Change } from "./patch.ts";
import type { WalkedStep } from "./walk.ts";

/** Changes of people at places that the pull request does not speak of. */
export function unreported({ result, changes, before, upgraded }: WalkedStep): readonly Change[] {
  const { code, edits } = result.work;
  const left = (code?.findings ?? []).filter(({ outcome }) => outcome !== "fixed").map(({ place }) => place);
  const places = [...left, ...edits.tasks.flatMap((task) => task.places)];
  const linesIn = (path: string) => {
    const lines = linesAfter(textOf(before, path), textOf(upgraded, path));
    return places.filter((place) => place.path === path).flatMap((place) => lines(place));
  };
  return changes.filter(({ path, line, removed, added }) => {
    if (added.every(isImport)) return linesIn(path).length === 0;
    if (isPackageReference(added) && removed.length === 0) return !isSaidOfPackage(added, result.draft.body);
    const text = textOf(upgraded, path).split("\n");
    const isType = (at: number) => removed.length > 0 && isTypeHeader(text[at - 1] ?? "");
    const isWithin = (said: number) => said <= line + removed.length && line <= endOf(said, text);
    const isAround = (said: number) => line <= said && said <= endOf(line, text);
    return !linesIn(path).some((said) => (isWithin(said) && !isType(said)) || (isAround(said) && !isType(line)));
  });
}

function textOf(files: ReadonlyMap<string, string>, path: string): string {
  return files.get(path) ?? "";
}

function isImport(line: string): boolean {
  return /^(?:using [\w.]+;|)$/.test(line.trim());
}

/** What is said of a type as a whole is that it lacks a member: no line of it has to go for that. */
function isTypeHeader(line: string): boolean {
  return /\b(?:class|record|struct) \w+/.test(line);
}

function isPackageReference(added: readonly string[]): boolean {
  return added.every((line) => line.includes("<PackageReference "));
}

/** `Newtonsoft.Json no longer arrives with the server: reference the package`. */
function isSaidOfPackage(added: readonly string[], body: string): boolean {
  return added.every((line) => body.includes(`${/Include="(?<id>[^"]+)"/.exec(line)?.groups?.id} no longer arrives`));
}

/** Where a line of a file is after the edits: those before it that are the same, and the place among the others. */
function linesAfter(before: string, after: string): (place: Place) => readonly number[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  return ({ line }) => {
    const text = old[line - 1];
    const same = [...now.keys()].filter((index) => now[index] === text);
    const shift = now.length - old.length;
    const near = same.toSorted((a, b) => Math.abs(a + 1 - line - shift / 2) - Math.abs(b + 1 - line - shift / 2))[0];
    return near === undefined ? [line, line + shift] : [near + 1];
  };
}

/** The last line of what begins at a line: of a member or type, that of its closing brace; else that of the statement. */
function endOf(line: number, text: readonly string[]): number {
  const indent = /^\s*/.exec(text[line - 1] ?? "")?.[0] ?? "";
  const opens = text[line]?.trim() === "{";
  const rest = text.slice(line - 1);
  const end = rest.findIndex((each) => (opens ? each.trimEnd() === `${indent}}` : /[;{}>]\s*$/.test(each)));
  return line + Math.max(end, 0);
}
