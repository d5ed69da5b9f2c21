import { filesSearched } from "../code-words.ts";
import { count, enumerate } from "../counts.ts";
import { folded, list, paragraph, phrase, point } from "../markdown/nodes.ts";
import { code } from "../markdown/prose.ts";
import { type LineChange, storePackages } from "../triage.ts";
import { absent as absentAdvice } from "./package-advice.ts";
import type { Section, SectionInput } from "./section.ts";

/** What the step brings and this repository has no part in, and how we know. */
export const notConcernedSection: Section = (input) => {
  if (!input.detail.notConcerned) return [];
  const sentences = [
    ...unusedStores(input),
    ...unusedChanges(input),
    ...changesOfOthers(input),
    ...absentPackages(input),
  ];
  if (sentences.length === 0) return [];
  const points = sentences.map((sentence) => point(paragraph(sentence)));
  return folded(titleOf(input), [paragraph(evidence(input)), list(points)]);
};

function titleOf({ plan, triage }: SectionInput): string {
  const title = "Does not concern this repository";
  const all = plan.guides.flatMap(({ breakingChanges }) => breakingChanges).length;
  const told = (triage.code?.unused ?? []).length + triage.harmless.length + triage.absent.length;
  return told === 0 ? title : `${title}: ${told} of ${count(all, "change")}`;
}

function evidence({ plan, work }: SectionInput): string {
  const projects = plan.hosts.flatMap((host) => host.projects);
  const unclear = projects.filter(({ unknowns }) => unknowns.length > 0).length;
  const limits = unclear === 0 ? "" : `, ${unclear} of them with parts that could not be evaluated`;
  const code = work.code === undefined ? "" : `, and ${count(filesSearched(work.code), "file")} of C# and Razor`;
  return `Searched: the package references of ${count(projects.length, "project")}${limits}${code}.`;
}

function unusedStores({ plan, triage }: SectionInput) {
  const packages = enumerate(storePackages(plan).map((id) => `\`${id}\``));
  return triage.unused.map(({ context, changes }) => {
    const summary = changes.map((change) => change.summary).join(" ");
    return phrase("The schema of ", code(context), `: no project references ${packages}. ${summary}`);
  });
}

function unusedChanges({ triage, detail }: SectionInput) {
  return (triage.code?.unused ?? []).map(({ title, evidence: { names, files } }) => {
    const shown = names.slice(0, shownNames).flatMap((name, index) => phrase(index === 0 ? "" : ", ", code(name)));
    const more = names.length > shownNames ? ` and ${names.length - shownNames} more` : "";
    const what = detail.names ? phrase(" for ", shown, more) : "";
    return phrase(`${title}: not used; searched ${count(files, "file")}`, what, ".");
  });
}

const shownNames = 5;

function changesOfOthers({ triage: { absent, harmless } }: SectionInput) {
  const packages = ({ whereReferenced = [] }: LineChange) => enumerate(whereReferenced.map((id) => `\`${id}\``));
  return [
    ...absent.map((change) => phrase(`${change.title}: no project references ${packages(change)}.`)),
    ...harmless.map(({ title }) => phrase(`${title}: changes nothing by itself.`)),
  ];
}

function absentPackages({ plan, detail }: SectionInput) {
  const ids = absentAdvice(plan).map(({ id }) => `\`${id}\``);
  if (ids.length === 0) return [];
  const shown = ids.slice(0, detail.entries).join(", ");
  return [
    phrase(`Packages that would hold this step back or have to move with it, none of them referenced: ${shown}.`),
  ];
}
