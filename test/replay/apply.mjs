import { execFileSync, spawnSync } from "node:child_process";

const maxBuffer = 2 ** 30;
const replayed = "duende-upgrade-replayed";

/** More pull requests than any repository has lines and steps. */
export const mostSteps = 14;

/**
 * Makes our pull requests for a commit as branches of a bare repository, and gives the report, or `{ failure }`.
 * `more`: further arguments of the program.
 */
export function apply(root, commit, { cli, more = [] }) {
  git(root, "branch", "-f", replayed, commit);
  const args = [cli, root, "--ref", replayed, "--offline", "--apply", "--format", "json", ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { maxBuffer, encoding: "utf8" });
  return status === 0 ? JSON.parse(stdout) : { failure: stderr.trim() };
}

/** `7.10` is above `7.9`; no line is below all. */
export function numberOf(line) {
  const [major, minor] = (line ?? "0.0").split(".").map(Number);
  return major * 100 + minor;
}

export function git(root, ...args) {
  return execFileSync("git", ["-C", root, ...args], { maxBuffer, encoding: "utf8" });
}
