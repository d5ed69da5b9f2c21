import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const builds = { linux: "-gnu", darwin: "", win32: "-msvc" };

/** Path of the ast-grep that everybody has, of the version that is built in here; undefined where it has no build. */
export function findAstGrep() {
  const name = process.platform === "win32" ? "ast-grep.exe" : "ast-grep";
  try {
    return require.resolve(`@ast-grep/cli-${process.platform}-${process.arch}${builds[process.platform]}/${name}`);
  } catch {
    return undefined;
  }
}

/** All that `ast-grep scan` finds below a folder with a file of rules, in its own shape: lines are from 0. */
export function scan(program, rules, folder) {
  const args = ["scan", "--rule", rules, "--json=compact", "--no-ignore", "hidden", "."];
  const { stdout, stderr, status, error } = spawnSync(program, args, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  // A rule of severity `error` that is met makes it end with 1.
  if (error || (status !== 0 && status !== 1) || stdout.trim() === "")
    throw new Error(`ast-grep could not scan ${folder}`, { cause: error ?? stderr });
  return JSON.parse(stdout);
}
