import { type Directive, findDirectives } from "./directives.ts";
import { isFrameworkSymbol } from "./framework-symbols.ts";
import { evaluateCondition, symbolsIn } from "./preprocessor-condition.ts";

/** One way in which a project compiles its files. */
export interface Compilation {
  /** `net8.0`; undefined where the project names none. */
  readonly framework: string | undefined;
  /** `DefineConstants`. A symbol that is neither here nor the SDK's may be defined or not. */
  readonly constants: ReadonlySet<string>;
}

/** A file as one compilation reads it, as long as the file: directives and what they leave out are blanks. */
export interface LiveText {
  readonly text: string;
  /** What is left out, in order. Offsets count UTF-16 units. */
  readonly inactive: readonly { readonly start: number; readonly end: number }[];
}

/** Above this many unknown symbols only "all defined" and "none defined" are looked at. */
const maximalUnknown = 3;

/** All different texts that the compilations make of a file; the file itself, once, when it has no `#if`. */
export function liveTexts(text: string, compilations: readonly Compilation[]): readonly LiveText[] {
  const directives = findDirectives(text);
  if (!directives.some(({ keyword }) => keyword === "if")) return [{ text, inactive: [] }];
  const known = compilations.length > 0 ? compilations : [{ framework: undefined, constants: new Set<string>() }];
  const texts = known.flatMap((compilation) =>
    assignments(directives, compilation).map((assigned) => live(text, directives, definedBy(compilation, assigned))),
  );
  return [...new Map(texts.map((made) => [made.text, made])).values()];
}

type IsDefined = (symbol: string) => boolean;

function definedBy({ framework, constants }: Compilation, assigned: ReadonlySet<string>): IsDefined {
  return (symbol) =>
    constants.has(symbol) ||
    (framework === undefined ? undefined : isFrameworkSymbol(symbol, framework)) ||
    assigned.has(symbol);
}

/** Every choice of the symbols that nobody knows, as the set of the defined ones. */
function assignments(
  directives: readonly Directive[],
  { framework, constants }: Compilation,
): readonly ReadonlySet<string>[] {
  const conditions = directives.filter(({ keyword }) => keyword === "if" || keyword === "elif");
  const own = directives.filter(({ keyword }) => keyword === "define" || keyword === "undef");
  const settled = new Set([...constants, ...own.map(({ argument }) => argument)]);
  const isKnown = (symbol: string) =>
    settled.has(symbol) || (framework !== undefined && isFrameworkSymbol(symbol, framework) !== undefined);
  const unknown = [...new Set(conditions.flatMap(({ argument }) => symbolsIn(argument)))].filter((s) => !isKnown(s));
  if (unknown.length > maximalUnknown) return [new Set(), new Set(unknown)];
  return Array.from(
    { length: 2 ** unknown.length },
    (_, choice) => new Set(unknown.filter((_symbol, index) => (choice >> index) & 1)),
  );
}

interface Branch {
  readonly isOuterLive: boolean;
  /** A branch of this `#if` was taken. */
  wasTaken: boolean;
  isLive: boolean;
}

/** Blanks what a set of symbols leaves out. A condition that cannot be read counts as true. */
function live(text: string, directives: readonly Directive[], isDefined: IsDefined): LiveText {
  const own = new Map<string, boolean>();
  const evaluate = (condition: string) =>
    evaluateCondition(condition, (symbol) => own.get(symbol) ?? isDefined(symbol)) ?? true;
  const branches: Branch[] = [];
  const inactive: { start: number; end: number }[] = [];
  let from = 0;
  for (const directive of directives) {
    if (branches.at(-1)?.isLive === false) inactive.push({ start: from, end: directive.start });
    apply(directive, branches, evaluate);
    const isLive = branches.at(-1)?.isLive ?? true;
    if (isLive && directive.keyword === "define") own.set(directive.argument, true);
    if (isLive && directive.keyword === "undef") own.set(directive.argument, false);
    from = directive.end;
  }
  if (branches.at(-1)?.isLive === false) inactive.push({ start: from, end: text.length });
  return { text: blank(text, [...inactive, ...directives]), inactive };
}

function apply({ keyword, argument }: Directive, branches: Branch[], evaluate: (condition: string) => boolean): void {
  const branch = branches.at(-1);
  if (keyword === "if") {
    const isOuterLive = branch?.isLive ?? true;
    const isLive = isOuterLive && evaluate(argument);
    branches.push({ isOuterLive, wasTaken: isLive, isLive });
  } else if (keyword === "endif") {
    branches.pop();
  } else if (branch !== undefined && (keyword === "elif" || keyword === "else")) {
    branch.isLive = branch.isOuterLive && !branch.wasTaken && (keyword === "else" || evaluate(argument));
    branch.wasTaken ||= branch.isLive;
  }
}

function blank(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let made = "";
  let from = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    made += text.slice(from, start) + text.slice(start, end).replace(/[^\r\n]/g, " ");
    from = end;
  }
  return made + text.slice(from);
}
