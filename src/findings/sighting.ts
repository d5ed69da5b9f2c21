import type { ApiChange } from "../csharp/api/api.ts";
import type { Binding } from "../csharp/bind/binding.ts";
import type { BoundSymbol } from "../csharp/bind/bound.ts";
import type { RuleMatch } from "../csharp/rules/match-rule.ts";
import type { SyntaxNode } from "../csharp/syntax/node.ts";
import type { CodeFile } from "./code-file.ts";
import type { Finding } from "./finding.ts";

/** A finding with what is known of its place: enough to edit it. */
export interface Sighting {
  readonly finding: Finding;
  readonly file: CodeFile;
  readonly binding: Binding;
  /** What is used wrongly; of a rule: its match. */
  readonly node: SyntaxNode;
  /** Found by a rule. */
  readonly match?: RuleMatch;
  /** Of a rule: what its meta variables mean, by name. */
  readonly symbols: ReadonlyMap<string, BoundSymbol>;
  /** Found by the safety net. */
  readonly change?: ApiChange;
}

export interface Seen extends Omit<Sighting, "finding">, Pick<Finding, "breakingChange" | "rule" | "outcome"> {
  readonly symbol?: string;
  readonly note?: string;
  /** Where to send people; `node` when absent. */
  readonly at?: SyntaxNode;
}

/** Puts the place and the line that it stands on to what was seen. */
export function sightingOf({ breakingChange, rule, outcome, symbol, note, at, ...rest }: Seen): Sighting {
  const { source, path, razor } = rest.file;
  const node = at ?? rest.node;
  const start = razor === undefined ? node.start : (razor.startInSource(node) ?? 0);
  const finding: Finding = {
    breakingChange,
    rule,
    outcome,
    place: source.place(path, start),
    text: lineAround(source.text, start),
    ...(symbol !== undefined && { symbol }),
    ...(note !== undefined && { note }),
    edits: [],
  };
  return { ...rest, finding };
}

/** What other files give to a Razor file is met in those. */
export function standsInFile({ file: { razor }, node }: Pick<Sighting, "file" | "node">): boolean {
  return razor === undefined || razor.startInSource(node) !== undefined;
}

function lineAround(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
  const length = text.slice(start).search(/[\r\n]/);
  return text.slice(start, length < 0 ? text.length : start + length).trim();
}
