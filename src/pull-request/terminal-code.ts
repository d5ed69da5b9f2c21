import type { Finding } from "../findings/finding.ts";
import type { CodeTriage } from "./code-triage.ts";
import { unlistedTitle } from "./code-words.ts";
import { count } from "./counts.ts";
import { suggestedDiff } from "./suggested-diff.ts";
import { clip } from "./visible-text.ts";

/** What a person has to do in code: for each, what, then where. */
export function codeTodos({ tasks, unclear, unread }: CodeTriage): readonly (readonly string[])[] {
  return [
    ...tasks.listed.map(({ title, do: advice, findings }) => [`${title}.`, advice, ...siteLines(findings)]),
    ...tasks.unlisted.map(({ kind, findings }) => [`${unlistedTitle(kind)}.`, ...siteLines(findings)]),
    ...(unclear.length === 0
      ? []
      : [[`Check ${count(unclear.length, "place")} that could not be told.`, ...siteLines(unclear)]]),
    ...(unread.length === 0
      ? []
      : [
          [
            `Read ${count(unread.length, "file")} that this tool could not.`,
            ...unread.map(({ place, reason }) => `at ${place.path}:${place.line}: ${reason}`),
          ],
        ]),
  ];
}

/** Every place with its line, what to do there, and a suggestion. */
export function siteLines(findings: readonly Finding[]): readonly string[] {
  return findings.flatMap((finding) => [
    `at ${finding.place.path}:${finding.place.line}  ${clip(finding.text, 120)}`,
    ...(finding.note === undefined ? [] : [`  ${finding.note}`]),
    ...(suggestedDiff(finding) ?? []).map((line) => `  ${clip(line, 120)}`),
  ]);
}
