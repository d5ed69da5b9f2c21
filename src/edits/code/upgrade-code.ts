import type { Api } from "../../csharp/api/api.ts";
import { groupBy } from "../../csharp/api/collect.ts";
import type { Rule } from "../../csharp/rules/rule.ts";
import type { CodeFile } from "../../findings/code-file.ts";
import { type CodeSearch, createFinder, findBreakingChanges } from "../../findings/find-breaking-changes.ts";
import type { Finding, SearchEvidence } from "../../findings/finding.ts";
import type { Sighting } from "../../findings/sighting.ts";
import type { Edit, PlannedCommit } from "../../repository/edit.ts";
import { type Answer, composeChanges } from "./compose-changes.ts";
import { type IsMadeByHand, unlessConstructedByHand } from "./constructed-by-hand.ts";
import { changed } from "./edit-site.ts";
import { editedMembers, isOfStayingMember } from "./own-members.ts";
import { inFile } from "./razor-changes.ts";
import { ruleEdit } from "./rule-edit.ts";
import { placeOf, sceneOf } from "./signature/scene.ts";
import { signatureCommit } from "./signature/signature-commit.ts";
import { signatureEdit } from "./signature/signature-edit.ts";
import { stackCommits } from "./stack-commits.ts";
import type { TextChange } from "./text-change.ts";
import { type Reread, whyWrong } from "./verify-code.ts";

export interface CodeUpgrade extends CodeSearch {
  /** Of the line that the step goes to. */
  readonly nextApi: Api;
  readonly reread: Reread;
  readonly isMadeByHand: IsMadeByHand;
}

export interface UpgradedCode {
  readonly findings: readonly Finding[];
  readonly evidence: readonly SearchEvidence[];
  /** One per rule, in the order of the rules; to be made one after another. */
  readonly commits: readonly PlannedCommit[];
}

/** Finds what a step breaks and fixes what is safe: every file is read again as edited before that counts. */
export function upgradeCode(upgrade: CodeUpgrade): UpgradedCode {
  const { sightings, evidence } = findBreakingChanges(upgrade);
  const answers = answersTo(sightings, upgrade);
  return { findings: answers.map(findingOf), evidence, commits: commitsOf(upgrade, answers) };
}

/** Edits of other places may count on that of a declaration: once it turns out wrong, they are made anew without it. */
function answersTo(
  sightings: readonly Sighting[],
  upgrade: CodeUpgrade,
  blocked: ReadonlySet<string> = new Set(),
): readonly Answer[] {
  const { isMadeByHand, rules, api, nextApi } = upgrade;
  const sides = { old: api, next: nextApi };
  const finder = createFinder(upgrade);
  const edited = editedMembers(sightings);
  const scene = sceneOf({ sightings, isMadeByHand, rules, sides, blocked });
  const editOf = (sighting: Sighting) => {
    if (isOfStayingMember(sighting, edited, sides)) return changed([]);
    const result = unlessConstructedByHand(ruleEdit(sighting, sides), sighting, isMadeByHand);
    return inFile(result ?? signatureEdit(sighting, scene), sighting.file);
  };
  const compose = (found: readonly Sighting[]) => composeChanges(found, editOf);
  const byFile = groupBy(sightings, ({ file }) => file);
  const answers = [...byFile].flatMap(([file, found]) => {
    const composed = compose(found);
    const means = { reread: upgrade.reread, answer: (after: CodeFile) => compose(finder(after)) };
    return withoutWrong(composed, whyWrong(file, composed, means));
  });
  const wrong = answers.filter((answer) => !answer.applied && scene.countsOn(answer.sighting));
  if (wrong.length === 0) return answers;
  return answersTo(sightings, upgrade, new Set([...blocked, ...wrong.map(({ sighting }) => placeOf(sighting))]));
}

/** All edits of a file are dropped when one of them is wrong: each was made with the others in mind. */
function withoutWrong(answers: readonly Answer[], refusal: string | undefined): readonly Answer[] {
  if (refusal === undefined) return answers;
  return answers.map((answer) => (answer.applied ? { ...answer, applied: false, changes: [], refusal } : answer));
}

function findingOf(answer: Answer): Finding {
  const { sighting, applied } = answer;
  const { finding } = sighting;
  const outcome = applied ? "fixed" : finding.outcome === "fixed" ? "needs-you" : finding.outcome;
  const note = noteOf(answer);
  return { ...finding, outcome, ...(note !== "" && { note }), edits: editsOf(answer) };
}

function noteOf({ sighting: { finding }, refusal, remark }: Answer): string {
  const why = refusal === undefined ? "" : `Not edited: ${refusal}.`;
  return [finding.note, remark, why].filter((sentence) => sentence).join(" ");
}

function editsOf({ sighting, changes, remark }: Answer): readonly Edit[] {
  const because = [sighting.finding.note, remark].filter((sentence) => sentence).join(" ");
  return changes.map((change) => editOf(change, sighting.file, because));
}

function editOf({ start, end, text }: TextChange, { source, path }: CodeFile, because: string): Edit {
  return {
    place: source.place(path, start),
    span: source.span(start, end),
    before: source.text.slice(start, end),
    after: text,
    because,
  };
}

/** Those of the rules first, then what the tables say, one per breaking change. */
function commitsOf({ rules, files, guide }: CodeUpgrade, answers: readonly Answer[]): readonly PlannedCommit[] {
  const applied = answers.filter((answer) => answer.applied);
  const ruled = rules.map((rule) => ({
    message: messageOf(rule),
    edits: applied.filter(({ sighting }) => sighting.finding.rule === rule.id).flatMap(editsOf),
  }));
  const others = groupBy(
    applied.filter(({ sighting }) => sighting.finding.rule === null),
    ({ sighting }) => sighting.finding.breakingChange,
  );
  const forced = [...others].map(([id, group]) => ({
    message: signatureCommit(id, group[0]?.sighting.change?.kind ?? "", guide),
    edits: group.flatMap(editsOf),
  }));
  const commits = [...ruled, ...forced];
  return stackCommits(
    commits.filter(({ edits }) => edits.length > 0),
    new Map(files.map(({ path, source }) => [path, source])),
  );
}

function messageOf({ id, metadata }: Rule): string {
  return metadata.commit ?? `Apply ${id}`;
}
