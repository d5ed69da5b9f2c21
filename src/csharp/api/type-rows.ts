import { type ApiLine, expandRoots } from "./api-data.ts";

/** A type of one line as rows of text. */
export interface TypeRows {
  /** More than one where packages declare the same type. */
  readonly packages: readonly string[];
  readonly fullName: string;
  readonly declaration: string;
  readonly members: readonly MemberRow[];
}

export interface MemberRow {
  /** `P:Duende.IdentityServer.Models.Client.ClientId`. */
  readonly id: string;
  readonly declaration: string;
}

/** Whether a line has a type; its rows are not read. */
export function isTypeInLine(text: string, line: ApiLine): boolean {
  return declarationRow(text, line) !== undefined;
}

/** The rows that a line has of a type; undefined when it has no such type. */
export function findTypeRows(text: string, line: ApiLine): TypeRows | undefined {
  const declaration = declarationRow(text, line);
  if (declaration === undefined) return undefined;
  const [name = "", fullName = ""] = expandRoots(text.slice(0, text.indexOf("\n")), line).split("\t");
  const members: MemberRow[] = [];
  for (const row of rowsInLine(text, line)) {
    const [rest = "", declared = ""] = row.split("\t");
    if (rest !== "") members.push({ id: `${rest[0]}:${fullName}.${rest.slice(1)}`, declaration: declared });
  }
  return { packages: [name], fullName, declaration: expandRoots(declaration, line), members };
}

/** The same type of two packages. */
export function joinTypeRows(left: TypeRows, right: TypeRows): TypeRows {
  const known = new Set(left.members.map(({ id }) => id));
  return {
    ...left,
    packages: [...left.packages, ...right.packages],
    members: [...left.members, ...right.members.filter(({ id }) => !known.has(id))],
  };
}

/** Declarations come before members. */
function declarationRow(text: string, line: ApiLine): string | undefined {
  for (let at = text.indexOf("\n") + 1; at > 0; at = text.indexOf("\n", at) + 1) {
    const end = endOfRuns(text, at);
    if (text[end] !== "\t") return undefined;
    if (isInLine(text, at, line)) return text.slice(end + 1, endOfRow(text, end));
  }
  return undefined;
}

/** Rows without their runs, roots expanded. */
function* rowsInLine(text: string, line: ApiLine): Generator<string> {
  for (let at = text.indexOf("\n") + 1; at > 0; at = text.indexOf("\n", at) + 1) {
    if (isInLine(text, at, line)) yield expandRoots(text.slice(endOfRuns(text, at), endOfRow(text, at)), line);
  }
}

/** Runs of lines are pairs of small letters: first and last. */
function isInLine(text: string, at: number, { letter }: ApiLine): boolean {
  for (let run = at; isLetter(text, run); run += 2) {
    if (text.charAt(run) <= letter && letter <= text.charAt(run + 1)) return true;
  }
  return false;
}

function endOfRuns(text: string, at: number): number {
  let end = at;
  while (isLetter(text, end)) end += 2;
  return end;
}

function endOfRow(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

function isLetter(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char >= "a" && char <= "z";
}
