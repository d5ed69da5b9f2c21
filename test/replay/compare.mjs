import { movedByPeople, movedByUs, referencesOf } from "./moves.mjs";
import { isPrerelease, lineOf } from "./rows.mjs";

/** What people did and what we would do from the same parent, as values for the table. */
export function compare(upgrade, { parent, commit, renamed, textFiles }) {
  const before = referencesOf(parent);
  const people = movedByPeople(before, referencesOf(commit, renamed));
  const lines = new Set([...people.values()].map(({ version }) => lineOf(version)));
  const ours = new Map([...movedByUs(before, parent)].filter(([, { from }]) => lines.has(from)));
  const missing = [...people].filter(([key]) => !ours.has(key));
  const explained = missing.map(([key, reference]) => ({ key, reference, reason: reasonFor(reference, parent) }));
  const pullRequests = parent.pullRequests.filter(({ from }) => people.size === 0 || from === null || lines.has(from));
  return {
    upgrade,
    people,
    ours,
    pullRequests,
    kind: kindOf(upgrade, pullRequests),
    missed: explained.filter(({ reason }) => reason === undefined),
    reasons: explained.filter(({ reason }) => reason !== undefined),
    additional: [...ours].filter(([key]) => !people.has(key)),
    otherLine: upgrade.from.map(lineOf).filter((line) => !parent.pullRequests.some(({ from }) => from === line)),
    files: compareFiles(pullRequests, people, textFiles),
  };
}

/** `step` when people went exactly where we would go, else why the two ends cannot be the same. */
function kindOf({ from, to }, pullRequests) {
  if ([...from, ...to].some(isPrerelease)) return "pre-release";
  const [fromLines, toLines] = [from, to].map((versions) => new Set(versions.map(lineOf)));
  if ([...toLines].every((line) => fromLines.has(line))) return "patch";
  return [...toLines].every((line) => pullRequests.some((ours) => ours.to === line)) ? "step" : "jump";
}

/** Why we leave a reference where it is; undefined when nothing says it. */
function reasonFor({ path, version, unknown }, report) {
  if (version === null) return `the version is unknown: ${unknown}`;
  const host = report.inventory.projects.find((project) => project.path === path)?.host;
  const of = (pullRequest) => pullRequest.host?.split(", ").includes(host);
  const plan =
    report.pullRequests.find((each) => of(each) && each.from === lineOf(version)) ?? report.pullRequests.find(of);
  if (!plan) return undefined;
  if (plan.status !== "planned") return `${plan.status}: ${plan.reason}`;
  return plan.from === lineOf(version) ? undefined : `its host moves its oldest line first, ${plan.from} to ${plan.to}`;
}

function compareFiles(pullRequests, people, textFiles) {
  const ours = new Set(
    pullRequests.flatMap(({ commits }) => commits.flatMap(({ files }) => files.map(({ path }) => path))),
  );
  const theirs = new Set([...people.values()].flatMap(({ declared }) => declared.map(({ path }) => path)));
  return {
    ours,
    theirs,
    onlyOurs: [...ours].filter((path) => !theirs.has(path) && !textFiles.has(path)),
    onlyTheirs: [...theirs, ...textFiles].filter((path, index, all) => !ours.has(path) && all.indexOf(path) === index),
  };
}

export function verdictOf({ people, missed, reasons, additional }) {
  if (people.size === 0) return "nothing live moved";
  if (missed.length > 0) return "missed";
  if (reasons.length > 0) return "reason";
  return additional.length > 0 ? "ours additional" : "same";
}
