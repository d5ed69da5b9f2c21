import { asInteger, asText, type Scalar } from "./scalar.ts";

type Member = (value: string, args: readonly Scalar[]) => Scalar | undefined;

/** Members of `System.String`, by lower-case name. A comparison other than by ordinals of letters is not decided. */
export const STRING_MEMBERS: ReadonlyMap<string, Member> = new Map<string, Member>([
  ["length", (value) => value.length],
  ["tostring", (value) => value],
  ["tolower", (value) => value.toLowerCase()],
  ["tolowerinvariant", (value) => value.toLowerCase()],
  ["toupper", (value) => value.toUpperCase()],
  ["toupperinvariant", (value) => value.toUpperCase()],
  ["trim", (value, args) => trimmed(trimmed(value, args, "start") ?? "", args, "end")],
  ["trimstart", (value, args) => trimmed(value, args, "start")],
  ["trimend", (value, args) => trimmed(value, args, "end")],
  ["contains", (value, args) => compared(value, args, (left, right) => left.includes(right))],
  ["startswith", (value, args) => compared(value, args, (left, right) => left.startsWith(right))],
  ["endswith", (value, args) => compared(value, args, (left, right) => left.endsWith(right))],
  ["equals", (value, args) => compared(value, args, (left, right) => left === right)],
  ["indexof", (value, args) => found(value, args, (text) => value.indexOf(text))],
  ["lastindexof", (value, args) => found(value, args, (text) => value.lastIndexOf(text))],
  [
    "indexofany",
    (value, args) => found(value, args, (text) => [...value].findIndex((letter) => text.includes(letter))),
  ],
  ["replace", replaced],
  ["substring", (value, args) => ranged(value, args, (from, length) => value.slice(from, from + length))],
  ["remove", (value, args) => ranged(value, args, (from, length) => value.slice(0, from) + value.slice(from + length))],
  ["insert", inserted],
  ["split", split],
  ["padleft", (value, args) => padded(args, (length, filler) => value.padStart(length, filler))],
  ["padright", (value, args) => padded(args, (length, filler) => value.padEnd(length, filler))],
  ["get_chars", (value, args) => value[asInteger(args[0]) ?? -1]],
]);

function trimmed(value: string, args: readonly Scalar[], side: "start" | "end"): string | undefined {
  const letters = args.length === 0 ? "" : asText(args[0]);
  if (letters === undefined || args.length > 1) return undefined;
  const isTrimmed = (letter: string) => (letters === "" ? letter.trim() === "" : letters.includes(letter));
  let from = 0;
  let to = value.length;
  if (side === "start") while (from < to && isTrimmed(value.charAt(from))) from++;
  else while (to > from && isTrimmed(value.charAt(to - 1))) to--;
  return value.slice(from, to);
}

function compared(
  value: string,
  args: readonly Scalar[],
  compare: (left: string, right: string) => boolean,
): boolean | undefined {
  const [other, comparison] = args.map(asText);
  if (other === undefined) return undefined;
  if (comparison === undefined) return compare(value, other);
  if (
    !/^(?:System\.)?(?:StringComparison\.)?(?:Ordinal|InvariantCulture|CurrentCulture)(?:IgnoreCase)?$/i.test(
      comparison,
    )
  )
    return undefined;
  return /IgnoreCase$/i.test(comparison) ? compare(value.toLowerCase(), other.toLowerCase()) : compare(value, other);
}

function found(_value: string, args: readonly Scalar[], find: (text: string) => number): number | undefined {
  const text = asText(args[0]);
  return text === undefined || args.length !== 1 ? undefined : find(text);
}

function replaced(value: string, args: readonly Scalar[]): string | undefined {
  const from = asText(args[0]);
  const to = args[1] === null ? "" : asText(args[1]);
  return from === undefined || from === "" || to === undefined || args.length !== 2
    ? undefined
    : value.split(from).join(to);
}

/** An offset with a length; one out of bounds is an error in .NET. */
function ranged(
  value: string,
  args: readonly Scalar[],
  take: (from: number, length: number) => string,
): string | undefined {
  const from = asInteger(args[0]);
  const length = args.length > 1 ? asInteger(args[1]) : value.length - (from ?? 0);
  if (from === undefined || length === undefined || from < 0 || length < 0 || from + length > value.length)
    return undefined;
  return take(from, length);
}

function inserted(value: string, args: readonly Scalar[]): string | undefined {
  const at = asInteger(args[0]);
  const text = asText(args[1]);
  return at === undefined || text === undefined || at < 0 || at > value.length
    ? undefined
    : value.slice(0, at) + text + value.slice(at);
}

/** Every argument is a separator of one letter. */
function split(value: string, args: readonly Scalar[]): readonly string[] | undefined {
  const separators = args.map((arg) => asText(arg) ?? "");
  if (separators.length === 0 || !separators.every((separator) => separator.length === 1)) return undefined;
  let parts: readonly string[] = [value];
  for (const separator of separators) parts = parts.flatMap((part) => part.split(separator));
  return parts;
}

function padded(args: readonly Scalar[], pad: (length: number, filler: string) => string): string | undefined {
  const length = asInteger(args[0]);
  const filler = args.length > 1 ? asText(args[1]) : " ";
  return length === undefined || length > 10_000 || filler?.length !== 1 ? undefined : pad(length, filler);
}
