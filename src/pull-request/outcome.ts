import type { Publication } from "./publication.ts";

/** What happened to a draft, as a sentence without its link. */
export function outcomeOf(publication: Publication | undefined): string {
  if (publication === undefined) return "Dry run: nothing is written.";
  switch (publication.kind) {
    case "created":
    case "updated":
    case "unchanged":
      return `${capitalised(publication.kind)}: branch \`${publication.branch}\`${numberOf(publication)}.`;
    case "left-alone":
    case "declined":
    case "waiting":
    case "failed":
      return `${capitalised(publication.kind.replace("-", " "))}: ${publication.reason}`;
  }
}

function numberOf({ number }: Publication): string {
  return number === undefined ? "" : `, pull request ${number}`;
}

function capitalised(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
