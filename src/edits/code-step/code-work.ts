import type { ApiData } from "../../csharp/api/api-data.ts";
import { openApi } from "../../csharp/api/open-api.ts";
import type { Mention } from "../../csharp/namespace-move/move.ts";
import { type RuleBook, rulesOf } from "../../csharp/rules/read-rules.ts";
import type { CSharp } from "../../csharp/syntax/grammar.ts";
import type { Finding, SearchEvidence } from "../../findings/finding.ts";
import type { Guide } from "../../guides/guide.ts";
import { codeSearchPaths } from "../../inventory/code/search-paths.ts";
import type { UnsupportedCode } from "../../inventory/code/unsupported-code.ts";
import type { Inventory } from "../../inventory/inventory.ts";
import type { PlannedUpgrade } from "../../plan/plan.ts";
import { changeSetOf } from "../../repository/build-change-set.ts";
import type { PlannedCommit } from "../../repository/edit.ts";
import type { Snapshot } from "../../repository/snapshot.ts";
import type { Place } from "../../repository/text.ts";
import { moveSettings } from "../settings/move-settings.ts";
import { type CodeStepResult, codeStep } from "./code-step.ts";
import type { KnownFacts } from "./file-facts.ts";
import { overdueSteps, type StepTables } from "./overdue.ts";

/** What the C# of the hosts, and their configuration, has to do with a step. */
export interface CodeWork {
  readonly findings: readonly Finding[];
  /** One per breaking change of the guides that was searched for, also when nothing was found. */
  readonly evidence: readonly SearchEvidence[];
  /** Files that could not be read as C#, or only in part: not searched, not edited. */
  readonly unread: readonly Unread[];
  /** Projects in languages that are not read, with files that speak of the family. */
  readonly unsupported: readonly UnsupportedCode[];
  /** Ids of breaking changes that moved namespaces see to: no finding tells of them. */
  readonly moved: readonly string[];
  /** Old names of what the step renames, where nothing has to change. */
  readonly mentions: readonly Mention[];
}

export interface Unread {
  readonly place: Place;
  /** A clause: `does not parse here`. */
  readonly reason: string;
}

/** What reading C# takes; loaded when there is some to read. */
export interface CodeTools {
  /** Starts the parser, once. */
  csharp(): Promise<CSharp>;
  readonly api: ApiData;
  readonly rules: RuleBook;
  /** What is known of files already. */
  readonly facts: KnownFacts;
}

export interface UpgradedCodeOfPlan {
  /** To be made one after another, on the snapshot that was given. */
  readonly commits: readonly PlannedCommit[];
  readonly work: CodeWork;
}

/** Takes the code of the hosts from line to line: each step is made for the code as the step before leaves it. */
export async function codeWork(
  plan: PlannedUpgrade,
  { snapshot, inventory }: { readonly snapshot: Snapshot; readonly inventory: Inventory },
  tools: CodeTools,
): Promise<UpgradedCodeOfPlan> {
  const referencing = plan.hosts.flatMap(({ projects }) => projects.map(({ path }) => path));
  const commits: PlannedCommit[] = [];
  const results: CodeStepResult[] = [];
  const projects = codeSearchPaths(inventory, referencing);
  const settings: Finding[] = [];
  let current = snapshot;
  const make = (made: readonly PlannedCommit[]) => {
    commits.push(...made);
    current = changeSetOf(current, made).after;
  };
  for (const guide of plan.guides) {
    for (const tables of stepsOf(guide, tools)) {
      const code = { snapshot: current, inventory, referencing, facts: tools.facts };
      const result = await codeStep({ ...tables, ...code }, () => tools.csharp());
      results.push(result);
      make(result.commits);
    }
    const moved = moveSettings({ guide, snapshot: current, inventory, projects });
    settings.push(...moved.findings);
    make(moved.commits);
  }
  return {
    commits,
    work: {
      findings: [...results.flatMap(({ findings }) => findings), ...settings],
      evidence: results.flatMap(({ evidence }) => evidence),
      unread: distinct(results.flatMap(({ unread }) => unread)),
      unsupported: results[0]?.unsupported ?? [],
      moved: results.flatMap(({ moved }) => moved),
      mentions: results.flatMap(({ mentions }) => mentions),
    },
  };
}

/** Lines without API data cannot be searched. */
function stepsOf(guide: Guide, { api: data, rules }: CodeTools): readonly StepTables[] {
  const [api, nextApi] = [openApi(data, guide.from), openApi(data, guide.to)];
  if (api === undefined || nextApi === undefined) return [];
  return [...overdueSteps(guide, data, rules), { guide, rules: rulesOf(rules, guide), api, nextApi }];
}

function distinct(unread: readonly Unread[]): readonly Unread[] {
  return [...new Map(unread.map((one) => [`${one.place.path}\0${one.place.line}`, one])).values()];
}
