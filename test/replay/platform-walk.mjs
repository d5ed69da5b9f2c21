import { apply, git, mostSteps, numberOf } from "./apply.mjs";
import { lineOf } from "./rows.mjs";

/**
 * Makes our pull requests in a copy of the repository, each on the branch of the one before, until the line that people
 * reached: `{ at, steps, left }`, the last commit, what was taken (`{ host, from, to }`), and why no more.
 */
export function walkPlatform(root, { parent, to }, { cli, hosts }) {
  const target = Math.max(...to.map((version) => numberOf(lineOf(version))));
  const steps = [];
  let at = parent;
  while (steps.length < mostSteps) {
    removeBranches(root);
    const report = apply(root, at, { cli, more: onlyHost(hosts) });
    if (report.failure !== undefined) return { at, steps, left: [report.failure] };
    const ours = report.pullRequests.filter(
      ({ host }) => hosts.size === 0 || host?.split(", ").some((name) => hosts.has(name)),
    );
    const isOurs = (each) => ours.includes(each) && numberOf(each.to) <= target;
    const planned = report.pullRequests.filter(({ status }) => status === "planned");
    if (!planned.some(isOurs)) return { at, steps, left: whyNoMore(ours, target) };
    // Only so many may be open at once: where ours waits, the others go first.
    const branches = branchesOf(root);
    const made = planned.filter(({ branch }) => branches.includes(branch));
    const next = made.find(isOurs) ?? made[0];
    if (next === undefined) return { at, steps, left: ["no branch was made"] };
    steps.push({ host: next.host, from: next.from, to: next.to });
    at = git(root, "rev-parse", next.branch).trim();
  }
  return { at, steps, left: [`more than ${mostSteps} steps`] };
}

/** Where one host alone counts, the others need not be looked at. */
function onlyHost(hosts) {
  return hosts.size === 1 ? ["--host", ...hosts] : [];
}

function removeBranches(root) {
  for (const ref of branchesOf(root).filter((name) => name.startsWith("duende-upgrade/")))
    git(root, "branch", "-D", ref);
}

function branchesOf(root) {
  return git(root, "for-each-ref", "--format=%(refname:lstrip=2)", "refs/heads").split("\n");
}

function whyNoMore(pullRequests, target) {
  const short = pullRequests.filter(({ from, status }) => status !== "planned" && numberOf(from) < target);
  return [...new Set(short.map(({ from, status, reason }) => `${from ?? "?"} ${status}: ${reason}`))];
}
