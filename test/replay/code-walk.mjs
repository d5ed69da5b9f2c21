import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { apply, git, mostSteps, numberOf } from "./apply.mjs";
import { hunksOf, toBase } from "./code-lines.mjs";
import { isPrerelease, lineOf } from "./rows.mjs";

/**
 * What the tool does from the parent up to the line that people reached, pull request by pull request, each made on the
 * branch of the one before: `{ steps, removed, added, findings }`, or `{ none }`: why there is nothing to compare.
 */
export function walk(upgrade, { cli, folder }) {
  const root = mkdtempSync(join(tmpdir(), "duende-upgrade-code-"));
  try {
    execFileSync("git", ["clone", "-q", "--shared", "--bare", folder, root]);
    return walkIn(root, upgrade, cli);
  } finally {
    rmSync(root, { recursive: true });
  }
}

function walkIn(root, upgrade, cli) {
  const { parent, from, to } = upgrade;
  const target = newest(to);
  const oldest = Math.min(...from.map((version) => numberOf(lineOf(version))));
  const walked = { steps: [], findings: [], commits: [] };
  let at = parent;
  while (walked.steps.length < mostSteps) {
    const report = apply(root, at, { cli });
    if (report.failure !== undefined) return { none: report.failure };
    const next = report.pullRequests.find(
      ({ status, from, branch }) =>
        status === "planned" && numberOf(from) >= oldest && numberOf(from) < target && exists(root, branch),
    );
    if (next === undefined) {
      if (walked.steps.length === 0) return { none: whyNone(report, upgrade) };
      break;
    }
    const base = toBase(hunksOf(root, parent, at));
    walked.findings.push(...next.findings.map((finding) => ({ ...finding, step: stepOf(next), at: base(finding) })));
    walked.commits.push(...commitsOf(root, at, next));
    walked.steps.push(stepOf(next));
    at = git(root, "rev-parse", next.branch).trim();
  }
  return { ...walked, hunks: hunksOf(root, parent, at) };
}

const stepOf = ({ from, to }) => `${from} → ${to}`;

/** The lines of each commit, to tell which one wrote what. */
function commitsOf(root, base, { branch, from, to }) {
  const ids = git(root, "rev-list", "--reverse", `${base}..${branch}`).split("\n").filter(Boolean);
  return ids.map((id) => ({
    step: stepOf({ from, to }),
    subject: git(root, "log", "-1", "--format=%s", id).trim(),
    hunks: hunksOf(root, `${id}^`, id),
  }));
}

function whyNone({ pullRequests }, { from, to }) {
  if ([...from, ...to].every(isPrerelease)) return "pre-release to pre-release";
  const reasons = pullRequests.map((each) => `${each.from} ${each.status}${each.reason ? `: ${each.reason}` : ""}`);
  return [...new Set(reasons)].join("; ") || "no pull request";
}

/** Not every planned step gets its branch at once: some wait until others are merged. */
function exists(root, branch) {
  return spawnSync("git", ["-C", root, "rev-parse", "--verify", "-q", `refs/heads/${branch}`]).status === 0;
}

const newest = (versions) => Math.max(...versions.map((version) => numberOf(lineOf(version))));
