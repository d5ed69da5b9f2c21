import type { TypeName } from "./api.ts";

/** A type name taken apart. */
export interface TypeReference {
  /**
   * As `ApiType.fullName`, keywords too: ``System.Collections.Generic.List`1``, `System.String`; a type parameter by
   * its name; `[]` or `[,]` for an array, whose argument is what it holds; `()` for a tuple.
   */
  readonly name: string;
  /** Of nested types too, outer ones first. */
  readonly arguments: readonly TypeReference[];
  /** Written with `?`. */
  readonly nullable: boolean;
  /** Of a tuple: names of its elements, empty where they have none. */
  readonly elementNames?: readonly string[];
}

interface Cursor {
  readonly text: string;
  at: number;
}

/**
 * Reads `System.Threading.Tasks.Task<Some.Client?[]>`, also with arities and no arguments (``Some.ICache`1``).
 * Throws on text that is no type name.
 */
export function parseTypeName(text: TypeName): TypeReference {
  const cursor = { text, at: 0 };
  const type = readType(cursor);
  if (cursor.at !== text.length) throw new Error(`could not read ${text} as a type name`);
  return type;
}

function readType(cursor: Cursor): TypeReference {
  let type = takes(cursor, "(") ? readTuple(cursor) : readNamed(cursor);
  for (;;) {
    if (takes(cursor, "?")) type = { ...type, nullable: true };
    else if (cursor.text[cursor.at] === "[") type = { name: readRank(cursor), arguments: [type], nullable: false };
    else return type;
  }
}

function readNamed(cursor: Cursor): TypeReference {
  const word = readWord(cursor);
  const types: TypeReference[] = [];
  let name = keywords.get(word) ?? word;
  while (takes(cursor, "<")) {
    const before = types.length;
    do types.push(readType(cursor));
    while (takes(cursor, ","));
    expectChar(cursor, ">");
    name += `\`${types.length - before}${readWord(cursor)}`;
  }
  if (name === "") throw new Error(`could not read ${cursor.text} as a type name`);
  return { name, arguments: types, nullable: false };
}

/** After the opening parenthesis. */
function readTuple(cursor: Cursor): TypeReference {
  const types: TypeReference[] = [];
  const elementNames: string[] = [];
  do {
    types.push(readType(cursor));
    elementNames.push(takes(cursor, " ") ? readWord(cursor) : "");
  } while (takes(cursor, ","));
  expectChar(cursor, ")");
  return { name: "()", arguments: types, nullable: false, elementNames };
}

function readRank(cursor: Cursor): string {
  const start = cursor.at;
  cursor.at = cursor.text.indexOf("]", start) + 1 || cursor.text.length;
  return cursor.text.slice(start, cursor.at);
}

function readWord(cursor: Cursor): string {
  const start = cursor.at;
  while (cursor.at < cursor.text.length && !"<>()[]?, ".includes(cursor.text.charAt(cursor.at))) cursor.at += 1;
  return cursor.text.slice(start, cursor.at);
}

/** Takes a character, and a space after a comma. */
function takes(cursor: Cursor, char: string): boolean {
  if (cursor.text[cursor.at] !== char) return false;
  cursor.at += char === "," && cursor.text[cursor.at + 1] === " " ? 2 : 1;
  return true;
}

function expectChar(cursor: Cursor, char: string): void {
  if (!takes(cursor, char)) throw new Error(`could not read ${cursor.text} as a type name`);
}

/** The name as C# and the tables write it. */
export function printTypeName({ name, arguments: types, nullable, elementNames }: TypeReference): TypeName {
  const printed = types.map(printTypeName);
  const end = nullable ? "?" : "";
  if (name.startsWith("[")) return `${printed.join()}${name}${end}`;
  if (elementNames)
    return `(${printed.map((type, index) => `${type} ${elementNames[index]}`.trim()).join(", ")})${end}`;
  const keyword = types.length === 0 ? words.get(name) : undefined;
  if (keyword !== undefined || types.length === 0) return `${keyword ?? name}${end}`;
  const filled = name.replace(/`(?<arity>\d+)/g, (_, arity) => `<${printed.splice(0, Number(arity)).join(", ")}>`);
  return `${filled}${end}`;
}

/** Puts types in the place of type parameters. */
export function substituteTypes(type: TypeReference, types: ReadonlyMap<string, TypeReference>): TypeReference {
  const found = type.arguments.length === 0 ? types.get(type.name) : undefined;
  if (found) return { ...found, nullable: found.nullable || type.nullable };
  return { ...type, arguments: type.arguments.map((argument) => substituteTypes(argument, types)) };
}

const keywords: ReadonlyMap<string, string> = new Map([
  ["bool", "System.Boolean"],
  ["byte", "System.Byte"],
  ["sbyte", "System.SByte"],
  ["char", "System.Char"],
  ["decimal", "System.Decimal"],
  ["double", "System.Double"],
  ["float", "System.Single"],
  ["int", "System.Int32"],
  ["uint", "System.UInt32"],
  ["long", "System.Int64"],
  ["ulong", "System.UInt64"],
  ["short", "System.Int16"],
  ["ushort", "System.UInt16"],
  ["object", "System.Object"],
  ["string", "System.String"],
  ["void", "System.Void"],
]);

const words: ReadonlyMap<string, string> = new Map([...keywords].map(([word, name]) => [name, word]));
