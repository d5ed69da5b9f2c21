import type { Task } from "../edits/edits.ts";
import type { Finding } from "../findings/finding.ts";
import type { SchemaWork } from "../findings/schema-work.ts";
import type { Project, Reference } from "../inventory/inventory.ts";
import type { Host, NoUpgrade, PlannedUpgrade } from "../plan/plan.ts";
import type { ChangeCommit } from "../repository/change-set.ts";
import type { Place } from "../repository/text.ts";
import type {
  Report,
  ReportBlocker,
  ReportCommit,
  ReportFinding,
  ReportPlatform,
  ReportProject,
  ReportPullRequest,
  ReportReference,
  ReportSchemaChange,
} from "./report-shape.ts";
import type { PullRequestResult, UpgradeResult } from "./result.ts";
import { triage } from "./triage.ts";

/**
 * The result as the document that `--format json` prints. `family` holds the ids of every release line, old names and
 * new, in any case: the report lists no other package.
 */
export function toReport(result: UpgradeResult, family: Iterable<string>): Report {
  const ids = new Set([...family].map((id) => id.toLowerCase()));
  const { tool, repository, ref, commit, inventory, hosts, pullRequests } = result;
  const projects = inventory.projects.map((project) => reportProject(project, { hosts, ids }));
  return {
    schema: 1,
    tool,
    repository,
    ref,
    commit,
    inventory: { projects },
    pullRequests: pullRequests.map(reportPullRequest),
  };
}

function reportProject(
  project: Project,
  { hosts, ids }: { hosts: readonly Host[]; ids: ReadonlySet<string> },
): ReportProject {
  const host = hosts.find(({ projects }) => projects.some(({ path }) => path === project.path));
  const references = project.references
    .filter(({ id, pinned }) => !pinned && ids.has(id.toLowerCase()))
    .map(reportReference);
  return { path: project.path, host: host?.name ?? null, frameworks: project.frameworks, references };
}

function reportReference({ id, framework, version, unknown, fragments, place }: Reference): ReportReference {
  const written = fragments.flatMap(({ source }) => source?.place ?? []);
  const declared = distinct(written.length === 0 ? [place] : written);
  return { id, framework, version, unknown: unknown?.reason ?? null, declared };
}

function distinct(places: readonly Place[]): ReportReference["declared"] {
  const byPosition = new Map(places.map(({ path, line }) => [`${path}\0${line}`, { path, line }]));
  return [...byPosition.values()];
}

function reportPullRequest(result: PullRequestResult): ReportPullRequest {
  if (!("work" in result)) return withoutUpgrade(result.plan);
  const { plan, work, draft } = result;
  const { unused } = triage(plan, work);
  return {
    host: hostNames(plan.hosts),
    from: plan.from,
    to: plan.to,
    status: plan.status,
    reason: null,
    title: draft.title,
    branch: draft.branch,
    body: draft.body,
    commits: draft.changeSet.commits.map(reportCommit),
    platform: reportPlatform(plan),
    findings: (work.code?.findings ?? []).map(reportFinding),
    schemaChanges: work.schema.filter((item) => !unused.includes(item)).map(reportSchemaChange),
    blockers: work.edits.tasks.flatMap(taskBlockers),
  };
}

function withoutUpgrade(plan: NoUpgrade): ReportPullRequest {
  const { hosts, from, status, reason } = plan;
  return {
    host: hostNames(hosts),
    from,
    to: null,
    status,
    reason,
    title: null,
    branch: null,
    body: null,
    commits: [],
    platform: { frameworks: [], packages: [] },
    findings: [],
    schemaChanges: [],
    blockers: status === "up-to-date" ? [] : reportBlockers(plan),
  };
}

/** One for each place of each blocker, as for tasks. */
function reportBlockers({ reason, place, wayOut, blockers = [] }: NoUpgrade): readonly ReportBlocker[] {
  const single = { what: reason, path: place?.path ?? null, line: place?.line ?? null, wayOut: wayOut ?? null };
  if (blockers.length === 0) return [single];
  return blockers.flatMap(({ what, ways, places, sources }): readonly ReportBlocker[] => {
    const told = sources.length === 0 ? {} : { sources };
    const blocker = { what, path: null, line: null, wayOut: ways.join(" "), ...told };
    return places.length === 0 ? [blocker] : places.map(({ path, line }) => ({ ...blocker, path, line }));
  });
}

/** Hosts at one line share a pull request; null when there is no host at all. */
function hostNames(hosts: readonly Host[]): string | null {
  return hosts.length === 0 ? null : hosts.map(({ name }) => name).join(", ");
}

function reportPlatform({ platform: { raises, packages } }: PlannedUpgrade): ReportPlatform {
  return {
    frameworks: raises.flatMap(({ project, frameworks, because }) =>
      [...frameworks].map(([from, to]) => ({ project: project.path, from, to, because })),
    ),
    packages: packages.map(({ project, reference, to }) => {
      const { id, framework, version } = reference;
      return { id, project: project.path, framework, from: version, to };
    }),
  };
}

function reportCommit({ message, files, edits }: ChangeCommit): ReportCommit {
  const paths = [...files.keys()];
  return {
    message,
    files: paths.map((path) => {
      const own = edits.filter(({ place }) => place.path === path);
      return {
        path,
        edits: own.map(({ place, before, after, because }) => ({ line: place.line, before, after, because })),
      };
    }),
  };
}

function reportFinding({ breakingChange, rule, place, text, outcome }: Finding): ReportFinding {
  return { breakingChange, rule, path: place.path, line: place.line, column: place.column ?? 1, text, outcome };
}

function reportSchemaChange({ step, context, use, commands, forgotten }: SchemaWork): ReportSchemaChange {
  return {
    step,
    context: use?.context ?? context,
    provider: use?.provider ?? null,
    project: use?.project ?? null,
    commands,
    forgotten,
  };
}

/** One for each place, so that no place is lost. */
function taskBlockers({ title, why, isDoubt, places, commands, patch = [] }: Task): readonly ReportBlocker[] {
  const [what, toDo] = isDoubt ? [title, why] : [why, title];
  const blocker = { what, path: null, line: null, wayOut: [toDo, ...commands, ...patch].join("\n") };
  if (places.length === 0) return [blocker];
  return places.map(({ path, line }) => ({ ...blocker, path, line }));
}
