import type { CodeWork } from "../edits/code-step/code-work.ts";
import type { Outcome } from "../findings/finding.ts";
import { nameInCode, typeInId } from "../findings/symbol-names.ts";
import type { BreakingChange } from "../guides/guide.ts";
import { count, enumerate } from "./counts.ts";

/** How much was searched, and what came out: a sentence. */
export function searchSentence(work: CodeWork): string {
  const told = outcomes.flatMap(([outcome, what]) => {
    const places = work.findings.filter((finding) => finding.outcome === outcome).length;
    return places === 0 ? [] : [`${count(places, "place")} ${what}`];
  });
  return `Searched ${count(filesSearched(work), "file")} of code: ${enumerate(told) || "nothing of this step is met"}.`;
}

const outcomes: readonly (readonly [Outcome, string])[] = [
  ["fixed", "fixed"],
  ["needs-you", "left to you"],
  ["changes-silently", "to know"],
  ["cannot-tell", "in doubt"],
];

/** C# and Razor files that were searched. */
export function filesSearched({ evidence }: CodeWork): number {
  return evidence.reduce((most, { files }) => Math.max(most, files), 0);
}

const titles: Readonly<Record<string, string>> = {
  "member-removed": "Members are gone",
  "const-removed": "Constants are gone",
  "type-removed": "Types are gone",
  "type-moved": "Types have moved",
  "namespace-removed": "A namespace is gone",
  "signature-changed": "Members have another signature",
  "constructor-changed": "Constructors take other arguments",
  "constructor-removed": "Constructors are gone",
  "optional-parameter-added": "Members take one parameter more",
  "parameter-renamed": "Parameters have another name",
  "interface-member-added": "Interfaces ask for more members",
  "abstract-member-added": "Base classes ask for more members",
  "became-obsolete": "Members are obsolete",
  "became-obsolete-error": "The compiler refuses obsolete members",
  "initial-value-changed": "Properties start with another value",
  "default-value-changed": "Parameters have another default value",
  "interface-default-member-added": "Interfaces have more members, with a body",
};

/** What happened to an API that no guide speaks of, by the kind of the change: a clause. */
export function unlistedTitle(kind: string): string {
  return titles[kind] ?? `The API changes: ${kind.replaceAll("-", " ")}`;
}

/** Of a breaking change of the guides, or of a change in the API that they do not know. */
export function titleOfChange(id: string, changes: readonly Pick<BreakingChange, "id" | "title">[]): string {
  return changes.find((change) => change.id === id)?.title ?? unlistedTitle(id);
}

/** A documentation id as code has it: `TokenCleanupService.RemoveExpiredGrantsAsync`. */
export function symbolInCode(id: string): string {
  if (id.startsWith("N:")) return id.slice(2);
  const name = nameInCode(id);
  if (id.startsWith("T:")) return name;
  const type = nameInCode(`T:${typeInId(id)}`);
  return id.includes("#ctor") ? `new ${type}` : `${type}.${name}`;
}
