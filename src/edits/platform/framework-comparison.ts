/** A comparison of `$(TargetFramework)` with a literal, in the text of a condition. Offsets count into that text. */
export interface FrameworkComparison {
  readonly operator: "==" | "!=";
  /** `net8.0`. */
  readonly framework: string;
  /** Of the literal's part that is the framework. */
  readonly start: number;
  readonly end: number;
  /** Of the whole comparison. */
  readonly whole: { readonly start: number; readonly end: number };
}

const COMPARISON = /'(?<left>[^'\n]*)'(?<gap>\s*(?<operator>==|!=)\s*)'(?<right>[^'\n]*)'/g;
const PROPERTY = /^\s*\$\(\s*TargetFramework\s*\)\s*$/i;

/** `'$(TargetFramework)' == 'net6.0'`, either way round, also within `'$(Configuration)|$(TargetFramework)' == 'Debug|net6.0'`. */
export function frameworkComparisons(condition: string): readonly FrameworkComparison[] {
  return [...condition.matchAll(COMPARISON)].flatMap((match) => {
    const { left = "", gap = "", right = "", operator } = match.groups ?? {};
    const leftAt = match.index + 1;
    const rightAt = leftAt + left.length + 1 + gap.length + 1;
    const found = literalOf(left, right, rightAt) ?? literalOf(right, left, leftAt);
    if (!found || (operator !== "==" && operator !== "!=")) return [];
    return { operator, ...found, whole: { start: match.index, end: match.index + match[0].length } };
  });
}

/** The part of a literal that stands where the other side has the property. */
function literalOf(pattern: string, literal: string, at: number) {
  const names = pattern.split("|");
  const parts = literal.split("|");
  const index = names.findIndex((name) => PROPERTY.test(name));
  const part = parts[index];
  if (index < 0 || names.length !== parts.length || part === undefined || part.includes("$(")) return undefined;
  const framework = part.trim();
  const start = at + parts.slice(0, index).join("|").length + (index > 0 ? 1 : 0) + part.indexOf(framework);
  return framework === "" ? undefined : { framework, start, end: start + framework.length };
}
